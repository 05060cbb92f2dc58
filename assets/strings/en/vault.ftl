## The file on this laptop: what happened, is my work safe, what next.

fault-vault-no-file = There is no Hearth file on this laptop yet. Nothing is lost. Set up Hearth to begin.
fault-vault-file-gone = Your key is here, but the file with your families is not: it was moved, deleted or emptied. Hearth changed nothing. Do not set Hearth up again. Put the file back from a copy, or ask your agency for help.
fault-vault-already-there = There is a Hearth file on this laptop already. It was not changed. Unlock it with its passphrase.
fault-vault-wrong-passphrase = That is not the passphrase. Your work is safe, and you may try as often as you like. Check the keyboard language and Caps Lock.
fault-vault-keybag-damaged = The key to your file cannot be read on this laptop. Your work is still in the file, sealed. Do not set Hearth up again. Copy the whole Hearth folder to a safe place and ask your agency for help. If it set up a recovery key, that key opens the file.
fault-vault-damaged = Part of your file cannot be read. Nothing was deleted. We write no more to the damaged part. Press "Mend my file". Hearth puts it together again. The damaged file is kept as it is. If that does not help, ask your agency.
fault-vault-too-new = This file was saved by a newer Hearth. It was not changed, and your work is safe. Update Hearth on this laptop, then open it again.
fault-vault-other-history = This file was made by another version of Hearth. It was not changed, and your work is safe. Install the Hearth that your agency gives out.
fault-vault-in-use = Hearth is already open with this file. Your work is safe. Go to the other window, or close it and try again.
fault-vault-disk-full = This laptop's disk is full, so the last change was not saved yet. Everything saved before is safe. Keep what you typed, free some space, then save again.
fault-vault-read-only = Hearth may not write to its folder, so the last change was not saved yet. Everything saved before is safe. Check that the disk is not locked, then save again.
fault-vault-passphrase-too-short = Please use at least 12 characters. Three or four unrelated words work well. Nothing was changed.
fault-vault-passphrase-too-long = Please use at most 128 characters. Nothing was changed.
fault-vault-passphrase-too-easy = That passphrase would be guessed quickly. Add one or two more words that do not fit. Nothing was changed.
fault-vault-not-a-recovery-key = That is not the recovery key for this file. Nothing was changed. Check the key with your agency and try again.
fault-vault-already-done = This was saved already, so it was not saved a second time. Your work is safe; there is nothing to do.
fault-vault-sql = The file refused the last change, so it was not saved yet. Everything saved before is safe. Keep what you typed and try again. If it comes back, restart Hearth.
fault-vault-io = This laptop refused to read or write the file, so the last change was not saved yet. Everything saved before is safe. Try again. If it comes back, restart the laptop.
fault-vault-no-backup = There is no backup at that place. Nothing was changed. Check the name of the file, or choose another backup.
fault-vault-other-agency = This is not the office of this notebook. Nothing was sent and your work is safe. Ask your agency which address is right.
fault-vault-closed = This family now works with other staff. Nothing was changed, and what you wrote is safe. Ask your supervisor if this is not right.
fault-vault-stopped = This was stopped because Hearth locked. Nothing was changed and your work is safe. It starts again by itself.
fault-vault-too-large = This file is larger than 20 MB. It was not kept, and nothing else changed. Take a smaller photo, or scan fewer pages at once.
fault-vault-out-of-turn = The photo or page did not come in whole, so it was not kept. Nothing else changed. Choose it again.
fault-vault-bytes-not-here = This photo or page is not on this laptop. All that was written is here. Look for it on the laptop where it was added.
fault-vault-bytes-damaged = This photo or page cannot be read. All else in the file is safe. Go back to a backup that has it, or add the page once more.
