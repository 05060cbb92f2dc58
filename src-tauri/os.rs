//! What the operating system says about leaving: it is about to suspend, or its own screen was
//! locked. Linux says so on the system bus; without one, only the idle timers lock. Other systems
//! are not listened to yet.

/// Calls `leave` each time the person leaves the laptop to itself.
#[cfg(target_os = "linux")]
pub fn on_leaving(leave: impl Fn() + Clone + Send + 'static) {
    use linux::{Leaving, listen};
    for sign in [Leaving::Suspends, Leaving::ScreenLocks] {
        let leave = leave.clone();
        std::thread::spawn(move || {
            if let Err(error) = listen(sign, leave) {
                eprintln!(
                    "hearth: the system bus cannot be heard, only idle time will lock: {error}"
                );
            }
        });
    }
}

/// Not run on this system.
#[cfg(not(target_os = "linux"))]
pub fn on_leaving(_leave: impl Fn() + Clone + Send + 'static) {}

#[cfg(target_os = "linux")]
mod linux {
    use zbus::MatchRule;
    use zbus::blocking::{Connection, MessageIterator};
    use zbus::message::{Message, Type};

    /// The two signs of logind.
    #[derive(Clone, Copy)]
    pub enum Leaving {
        Suspends,
        ScreenLocks,
    }

    impl Leaving {
        fn rule(self) -> zbus::Result<MatchRule<'static>> {
            let (interface, member) = match self {
                Leaving::Suspends => ("org.freedesktop.login1.Manager", "PrepareForSleep"),
                Leaving::ScreenLocks => ("org.freedesktop.login1.Session", "Lock"),
            };
            let rule = MatchRule::builder().msg_type(Type::Signal);
            Ok(rule.interface(interface)?.member(member)?.build())
        }

        /// `PrepareForSleep` is said twice: true before, false after waking. Both lock; the second
        /// one matters when the first came too late to be heard.
        fn is_meant_by(self, message: &Message) -> bool {
            match self {
                Leaving::Suspends => message.body().deserialize::<bool>().is_ok(),
                Leaving::ScreenLocks => true,
            }
        }
    }

    /// Listens until the bus goes away. Who sent the signal is not asked: the worst a stranger can do
    /// is to lock the notebook.
    pub fn listen(sign: Leaving, leave: impl Fn()) -> zbus::Result<()> {
        let bus = Connection::system()?;
        for message in MessageIterator::for_match_rule(sign.rule()?, &bus, None)? {
            if sign.is_meant_by(&message?) {
                leave();
            }
        }
        Ok(())
    }
}
