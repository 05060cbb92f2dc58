//! What the database's library frees is overwritten first, so that no word of the file lies about in
//! memory that nobody owns. The library can do that itself (`cipher_memory_security`), but then it also
//! locks every piece in memory, at two calls of the system a piece: most of a search went into it, and
//! what a user may lock is less than the file's own cache. Its keys it locks in any case (decision 0019).
//! Invariant: it is on before the library is woken, or it stays off and everybody can see that.
#![allow(unsafe_code)]

use rusqlite::ffi;
use std::ffi::{c_int, c_void};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// The allocator that the library came with.
struct Plain {
    malloc: unsafe extern "C" fn(c_int) -> *mut c_void,
    free: unsafe extern "C" fn(*mut c_void),
    size: unsafe extern "C" fn(*mut c_void) -> c_int,
}

static PLAIN: OnceLock<Plain> = OnceLock::new();
static ON: AtomicBool = AtomicBool::new(false);

/// Puts itself between the library and its allocator. Does nothing where the library runs already.
pub(crate) fn begin() {
    let mut methods = ffi::sqlite3_mem_methods {
        xMalloc: None,
        xFree: None,
        xRealloc: None,
        xSize: None,
        xRoundup: None,
        xInit: None,
        xShutdown: None,
        pAppData: std::ptr::null_mut(),
    };
    // SAFETY: it fills in the struct it is given, which lives longer than the call.
    let told = unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_GETMALLOC, &raw mut methods) };
    let found = (methods.xMalloc, methods.xFree, methods.xSize);
    let (ffi::SQLITE_OK, (Some(malloc), Some(free), Some(size))) = (told, found) else {
        return;
    };
    methods.xFree = Some(wipe_and_free);
    methods.xRealloc = Some(grow);
    if PLAIN.set(Plain { malloc, free, size }).is_ok() {
        // SAFETY: the struct is copied; its functions stay for as long as the process does.
        let taken = unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, &raw const methods) };
        ON.store(taken == ffi::SQLITE_OK, Ordering::Release);
    }
}

/// Whether what is freed is overwritten.
pub(crate) fn is_on() -> bool {
    ON.load(Ordering::Acquire)
}

/// The library frees only what came from its allocator, or nothing.
unsafe extern "C" fn wipe_and_free(piece: *mut c_void) {
    let Some(plain) = PLAIN.get() else { return };
    if piece.is_null() {
        return;
    }
    // SAFETY: the piece is the library's, so it is as long as its allocator says; nobody else has it. The
    // allocator is somebody else's code, so the writes before it cannot be left out.
    unsafe {
        let length = usize::try_from((plain.size)(piece)).unwrap_or(0);
        piece.cast::<u8>().write_bytes(0, length);
        (plain.free)(piece);
    }
}

/// A longer piece is a new one: growing in place might leave the shorter one behind unwiped.
unsafe extern "C" fn grow(piece: *mut c_void, to: c_int) -> *mut c_void {
    let Some(plain) = PLAIN.get() else {
        return std::ptr::null_mut();
    };
    // SAFETY: as above; the new piece is longer than the one it is filled from, and they are two.
    unsafe {
        let length = (plain.size)(piece);
        if to <= length {
            return piece;
        }
        let longer = (plain.malloc)(to);
        if !longer.is_null() {
            let length = usize::try_from(length).unwrap_or(0);
            longer
                .cast::<u8>()
                .copy_from_nonoverlapping(piece.cast(), length);
            wipe_and_free(piece);
        }
        longer
    }
}
