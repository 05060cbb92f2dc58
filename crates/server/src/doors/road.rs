//! Connections as they come in: plain on this machine, TLS 1.2 or 1.3 elsewhere. A caller that is slow
//! to greet keeps nobody else waiting, and is let go of after ten seconds.

use crate::{Fault, Result};
use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::version::{TLS12, TLS13};

const GREETING: Duration = Duration::from_secs(10);
/// Connections that have greeted and wait to be served.
const WAITING: usize = 64;

/// Where the certificate and its key lie, as PEM.
#[derive(Clone, Debug)]
pub struct Tls {
    /// The certificate, with those above it.
    pub cert: PathBuf,
    /// Its key.
    pub key: PathBuf,
}

impl Tls {
    fn acceptor(&self) -> Result<TlsAcceptor> {
        let bad = |what: &str| Fault::Tls(what.to_owned());
        let certs = CertificateDer::pem_file_iter(&self.cert)
            .and_then(Iterator::collect::<std::result::Result<Vec<_>, _>>)
            .map_err(|_| bad("no certificate in the file"))?;
        let key = PrivateKeyDer::from_pem_file(&self.key).map_err(|_| bad("no key in the file"))?;
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_protocol_versions(&[&TLS13, &TLS12])
            .and_then(|config| config.with_no_client_auth().with_single_cert(certs, key))
            .map_err(|error| Fault::Tls(error.to_string()))?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(TlsAcceptor::from(Arc::new(config)))
    }
}

/// A connection, plain or not.
pub(super) trait Line: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Line for T {}

/// Whoever calls.
#[derive(Clone, Copy, Debug)]
pub(super) struct Caller(pub SocketAddr);

/// Connections that have greeted.
pub(super) struct Road {
    at: SocketAddr,
    coming: mpsc::Receiver<(Box<dyn Line>, SocketAddr)>,
}

impl Road {
    pub async fn open(listen: SocketAddr, tls: Option<Tls>) -> Result<Self> {
        let acceptor = tls.map(|tls| tls.acceptor()).transpose()?;
        let listener = TcpListener::bind(listen).await?;
        let at = listener.local_addr()?;
        let (send, coming) = mpsc::channel(WAITING);
        tokio::spawn(accept(listener, acceptor, send));
        Ok(Road { at, coming })
    }

    pub fn at(&self) -> SocketAddr {
        self.at
    }
}

type Sender = mpsc::Sender<(Box<dyn Line>, SocketAddr)>;

async fn accept(listener: TcpListener, acceptor: Option<TlsAcceptor>, send: Sender) {
    while !send.is_closed() {
        match listener.accept().await {
            Ok((stream, from)) => {
                tokio::spawn(greet(stream, from, acceptor.clone(), send.clone()));
            }
            // Too many open files, most often: somebody has to go before the next can come.
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

async fn greet(stream: TcpStream, from: SocketAddr, acceptor: Option<TlsAcceptor>, send: Sender) {
    // Small answers go at once; where the system refuses, they go a little later.
    let _ = stream.set_nodelay(true);
    let line: Box<dyn Line> = match acceptor {
        None => Box::new(stream),
        Some(acceptor) => match tokio::time::timeout(GREETING, acceptor.accept(stream)).await {
            Ok(Ok(stream)) => Box::new(stream),
            _ => return,
        },
    };
    // Nobody listens any more: the line is dropped.
    let _ = send.send((line, from)).await;
}

impl Listener for Road {
    type Io = Box<dyn Line>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.coming.recv().await {
            Some(come) => come,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        Ok(self.at)
    }
}

impl Connected<IncomingStream<'_, Road>> for Caller {
    fn connect_info(stream: IncomingStream<'_, Road>) -> Self {
        Caller(*stream.remote_addr())
    }
}
