# The agency's office, and what was written twice.
w-nav-twice = Two versions
w-chip-all-sent = All sent
w-chip-waiting =
    { $n ->
        [0] Not asked yet
        [one] 1 waiting
       *[other] { $n } waiting
    }
w-chip-sending = Sending
w-chip-needs-you = Needs you
w-chip-twice =
    { $n ->
        [one] 1 thing to choose
       *[other] { $n } things to choose
    }
w-chip-look = Press to see why
w-chip-left =
    { $n ->
        [0] Asking the office
       *[other] { $n } left
    }
w-chip-no-office = No office right now.
w-office = The office
w-office-said =
    { $n ->
        [0] Nothing waits for { $agency }.
        [one] { $agency } has not seen 1 change.
       *[other] { $agency } has not seen { $n } changes.
    }
w-office-to = To the office
w-office-from = From the office
w-office-not-known = Not known
w-office-all = All is here
w-office-level = Last full sync
w-office-recovery = If the passphrase of this laptop is lost, { $agency } can set a new one.
w-office-no-recovery = If the passphrase of this laptop is lost, nobody can open it. Not even { $agency }.
w-office-join = Join your agency
w-office-join-how = Your agency gives you both. The code is good for one hour.
w-office-place = Address of the office
w-office-code = Code that the office shows
w-office-sync = Sync now
w-office-copy = Copy for support, no names
w-office-copied = Copied
w-office-a-family = A family that moved
w-office-moved = With somebody else now. Kept here, closed, until the backup has it all
w-office-aside = { $n } not taken yet. They are here, too
w-office-waiting = { $n } waiting
w-office-photos =
    { $n ->
        [one] 1 photo still to go
       *[other] { $n } photos still to go
    }
w-office-arriving = What is older still comes
w-office-coming =
    { $n ->
        [one] 1 family is on its way here. It opens as soon as it is whole.
       *[other] { $n } families are on their way here. Each opens as soon as it is whole.
    }
w-office-backed-up = In the backup of your agency
w-office-same = At the agency
w-office-log = What happened on the way
w-twice-none = Nothing was written twice.
w-twice-no-hurry = No hurry. Both are kept until you choose.
w-twice-how = Two people wrote this in two ways:
w-twice-removal = One took it off the page, another wrote in it:
w-twice-removed = Take { $thing } off the page?
w-twice-taken-off = Taken off the page: { $why }
w-twice-no-words = Nothing in words
w-twice-you = You
w-twice-colleague = Somebody else on the team
w-twice-keep = Keep this one
w-twice-both = Keep both, one after the other
w-twice-third = Or write a third. Enter keeps it.
w-twice-history = What you do not keep stays in the history and can come back.
w-way-office-enrolled = Joined the office
w-way-office-other-life = An older copy of this file was opened. What you wrote since was fetched.
w-way-office-arrived = Words arrived
w-way-office-set-aside = Something was not taken yet
w-way-office-closed = A family moved and is closed here
w-way-office-opened = A family is yours again
w-way-office-dropped = The backups have all of a family. It left this laptop
w-way-office-erased = Words were removed on request
w-way-office-not-taken = Something that came was not whole and was not taken
w-way-office-no-connection = The office could not be reached. Tries again by itself
w-way-office-not-secure = The address is not safe. Nothing was sent
w-way-office-not-an-office = Something else answered in its place
w-way-office-not-understood = The answer was not understood
w-way-office-not-proved = The office did not take this laptop’s proof
w-way-office-code-not-valid = The code did not work
w-way-office-person-left = The person of the code left
w-way-office-no-such-door = The address is not the office’s
w-way-office-device-known = This laptop is known under another key
w-way-office-too-large = Too much for one time
w-way-office-too-often = The office asked to wait
w-way-office-fault = Something went wrong at the office
w-way-office-busy = The office is busy
w-way-office-stopping = The office starts anew
w-way-office-disk-nearly-full = The office has no room left
w-way-office-unknown-laptop = The office does not know this laptop
w-way-office-other-office = This was not your agency’s office
w-way-office-must-be-updated = The office is too old
w-way-office-hearth-is-old = This Hearth is too old
w-way-office-not-yet-open = The office came back from a backup and takes what is here
