# What leaves the core when something did not happen: what happened, is my work safe, what next.
# Keys are fault- and the code, with dots and underscores as dashes.

fault-call-unknown-command = Hearth does not know this command. Nothing was changed and your work is safe. Update Hearth, or check how the command is spelled.
fault-call-bad-request = Something in this request is missing or is not what Hearth expects: { $field }. Nothing was changed and your work is safe. Check it and try again.
fault-call-not-json = This request cannot be read: it is not one whole JSON object. Nothing was changed and your work is safe. Look for a missing quote, comma or brace, then try again.
fault-call-not-our-language = Hearth does not have its words in this language. Nothing was written and your work is safe. Choose en or es.
fault-recovery-not-a-recipient = This is not a public recovery key: those begin with age1. Nothing was made. Copy the whole key that your agency gave you, then try again.
fault-call-too-large = This is too large to take in at once. Nothing was changed and your work is safe. Choose a smaller file, or split it.
fault-session-locked = Hearth is locked. Everything saved is safe, and so are drafts. Unlock it with your passphrase to go on.
fault-session-already-open = Hearth is open already. Your work is safe. Go on where you were.
fault-session-wait = That was the wrong passphrase several times, so Hearth waits before the next try. Your work is safe and nothing is ever deleted. Try again in { $seconds } seconds.
fault-session-disk-full = This laptop's disk is full, so Hearth could not open your notebook. Everything saved is safe. Free some space, then try again.
fault-session-read-only = Hearth may not write in its folder, so it could not open your notebook. Everything saved is safe. Check that the disk is not locked, then unlock again. If it comes back, ask your agency for help.
fault-session-not-opened = This laptop did not let Hearth open its file. Nothing was changed, and everything saved is safe. Restart Hearth and unlock again. If it comes back, press "Show my backups", or ask your agency for help.
fault-settings-not-allowed = This choice is outside of what Hearth allows. Your settings stay as they were. Choose another value.
fault-family-not-here = This family's file is not on this laptop. Nothing was changed. Go back to Today and choose a family from the list.
fault-print-not-written = The page could not be put into Hearth's print folder. The family's file is safe. Free some space on this laptop, then print again.
fault-print-layout = The page could not be laid out. The family's file is safe and nothing was changed. Try again. If it comes back, tell your agency.
fault-print-pdf = The page could not be written as a PDF. The family's file is safe and nothing was changed. Try again. If it comes back, tell your agency.
fault-reply-not-json = Hearth did it but could not put the answer into words. Your work is safe. Open the page again.
fault-passphrase-not-given = No passphrase was given. Nothing was changed. Use --passphrase-stdin and type it on the first line.
fault-batch-not-read = The list of commands could not be read any further. Every command that was answered is saved. Start again after the last answered one.
fault-batch-not-written = The answer could not be written. What was done is saved. Check where the output goes, then ask again.
fault-file-not-read = This file could not be read. Nothing was changed and your work is safe. Check its name and that it is a text file.
fault-file-not-written = The file could not be written there. The family's file is safe. Choose another place, or free some space.
fault-import-other-copy-here = This story is here now, but with other words in it. Look for { $family }. Nothing was added, and your work is safe. Open that family; or enter the story again on purpose, to have it twice.
fault-file-in-our-folder = That place is in the folder that Hearth keeps for itself. A file put there could harm your notebook. Nothing was written and your work is safe. Choose a place outside of it.
fault-file-already-there = There is a file with that name already. It was not changed, and your work is safe. Choose another name. A page may take the place of an older one: say so with --replace.
fault-import-already-here = This story is here already, as a family of its own. Nothing was added, and your work is safe. Open that family; or enter the story again on purpose, to have it twice.
fault-minor-consent-not-read = The table of ages could not be read. Your work is safe. Install Hearth again, or tell your agency.

## The state of the file and of the place it lies in, told until it is mended.

fault-family-damaged = Part of this family's file cannot be read. Nothing was deleted. The other families are safe. Do not write here yet. Go to Today and press "Mend my file".
fault-care-families-damaged = { $families ->
    [one] Part of the file of { $families } family cannot be read. Nothing was deleted. The other families are safe. Press "Mend my file". Hearth puts it together again from what is here and from your backup.
   *[other] Part of the files of { $families } families cannot be read. Nothing was deleted. The other families are safe. Press "Mend my file". Hearth puts them together again from what is here and from your backup.
  }
fault-care-damaged = Hearth checked your file and found a damaged place. Nothing was deleted, and what you see is what could be read. Press "Mend my file" soon: Hearth puts it together again from what is here and from your backup.
fault-care-mended = Your file is mended. All { $things } entries are there, { $backup } of them from your backup. The damaged file is kept beside it. You can go on.
fault-care-mended-may-lack = Your file is mended. { $things } entries are there, { $backup } of them from your backup. The end of the file could not be read. What you wrote last may be missing. Look at the last days with each family. The damaged file is kept.
fault-care-mended-with-holes = Your file is mended, but in { $holes ->
    [one] { $holes } place
   *[other] { $holes } places
  } something is missing. { $things } entries are there, { $backup } of them from your backup. The damaged file is kept. Look at the last days with each family, and ask your agency for help.
fault-care-synced-folder = Hearth keeps its file in a folder that { $service } copies to the internet. That can damage the file. Your work is safe now. Ask your agency to move the Hearth folder out of { $service }.
fault-care-choices-damaged = The small file with your choices, such as language and text size, could not be read. Your notebook is not touched. Unlock, and Hearth puts your choices back.
fault-care-network-folder = Hearth keeps its file on the network, not on this laptop. If the line breaks, the file can be harmed. What you did so far is saved. Ask your agency to move the Hearth folder to a disk of this laptop.
fault-care-read-only = Hearth may not write in its folder, so nothing new can be saved. What was saved before is safe. Check that the disk is not locked, or ask your agency for help.
fault-care-reserve-used = There is almost no room on this disk. What Hearth calls saved is saved. The space it had put aside is used up, and { $megabytes } MB are free. Delete some large files now, before you write more.
fault-care-little-room = Only { $megabytes } MB are free on this laptop. Your work is safe and saving still works. Delete some large files soon.
fault-care-no-backup = Today's backup could not be made. Nothing was deleted. Your older backups are still here. The disk may be full. Hearth checks your file and tries again by itself.
fault-attachment-apple-photo = This is an iPhone photo (HEIC). Hearth cannot keep that kind yet. Nothing is lost. Save the photo as a JPEG and choose it again. You can set the phone to take JPEG from now on. Look for Formats in the camera settings.
fault-attachment-not-kept = This photo or page was not kept yet. Nothing else changed. Choose it again.
fault-restore-would-lose = This backup lacks newer work. Entries: { $things }. Families: { $families }. Half-written texts: { $drafts }. Notes of who opened or showed what: { $audit }. Nothing was changed. The file that is here would be kept beside it. To go back all the same, ask again with --yes.
# The way to the office.
fault-office-no-connection = The office could not be reached. Your work is safe on this laptop. It goes by itself when there is a network.
fault-office-not-secure = This address is not safe, so nothing was sent. Your work is safe on this laptop. Use the address that your agency gave you. It begins with https.
fault-office-not-an-office = This was not the office that spoke. It may be the sign-in page of a Wi-Fi. Nothing was sent and your work is safe. Sign in to the Wi-Fi, or wait for another network.
fault-office-not-understood = The office and this laptop did not make sense to each other. All stays here and your work is safe. Tell your agency if it happens again.
fault-office-not-proved = The office did not take the proof of this laptop. All stays here and your work is safe. Ask your agency to look at this laptop.
fault-office-code-not-valid = This code does not work. It may be older than an hour or used before. Nothing was changed. Ask your agency for a new one.
fault-office-person-left = The office says that the person of this code no longer works there. Nothing was changed and your work is safe. Ask your agency.
fault-office-no-such-door = This address is not the one of the office. Nothing was sent and your work is safe. Check the address.
fault-office-device-known = The office knows this laptop with a key that is not this one. All stays here and your work is safe. Ask your agency to look at this laptop.
fault-office-too-large = This was too much for one time. Nothing is lost. Less is sent next time.
fault-office-too-often = The office asked this laptop to wait a little. Nothing is lost. It goes on by itself.
fault-office-not-for-you = The office does not have this photo for this laptop. All that was written is here.
fault-office-other-bytes = A photo did not reach the office whole. It is safe on this laptop. It is sent again.
fault-office-fault = Something went wrong at the office. Your work is safe on this laptop. It is tried again.
fault-office-busy = The office has too much to do. Your work is safe on this laptop and goes a little later.
fault-office-stopping = The office starts anew. Your work is safe on this laptop and goes a little later.
fault-office-disk-nearly-full = The office has no room left. Your work is safe on this laptop. Tell your agency. It goes by itself when there is room.
fault-office-unknown-laptop = The office does not know this laptop. All stays here and your work is safe. Ask your agency for a new code.
fault-office-other-office = This is not the office of your agency. Nothing was taken from it and your work is safe. Ask your agency.
fault-office-must-be-updated = The office is too old for this laptop. All stays here and your work is safe. Ask your agency for a newer office.
fault-office-hearth-is-old = This Hearth is old. What you wrote was handed in. What the team wrote comes with a newer Hearth.
fault-office-not-yet-open = The office came back from a backup. This laptop brings back what it holds. What the team wrote comes later.
fault-office-not-enrolled = This laptop has no office yet. Your work is safe here. Ask your agency for its address and a code.
