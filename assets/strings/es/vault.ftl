## El archivo en esta computadora: qué pasó, si mi trabajo está a salvo, qué sigue.

fault-vault-no-file = Todavía no hay un archivo de Hearth en esta computadora. No se perdió nada. Configure Hearth para comenzar.
fault-vault-file-gone = Su llave está aquí, pero el archivo con sus familias no: alguien lo movió, lo borró o lo vació. Hearth no cambió nada. No vuelva a configurar Hearth. Regrese el archivo desde una copia, o pida ayuda a su agencia.
fault-vault-already-there = Ya hay un archivo de Hearth en esta computadora. No se cambió. Ábralo con su frase de acceso.
fault-vault-wrong-passphrase = Esa no es la frase de acceso. Su trabajo está a salvo y puede intentarlo cuantas veces quiera. Revise el idioma del teclado y las mayúsculas.
fault-vault-keybag-damaged = La llave de su archivo no se puede leer en esta computadora. Su trabajo sigue en el archivo, sellado. No vuelva a configurar Hearth. Copie toda la carpeta de Hearth a un lugar seguro y pida ayuda a su agencia. Si ella configuró una llave de recuperación, esa llave abre el archivo.
fault-vault-damaged = Una parte de su archivo no se puede leer. No se borró nada y ya no se escribe en la parte dañada. Oprima "Reparar mi archivo": Hearth lo arma de nuevo y guarda al lado el archivo dañado. Si eso no ayuda, pida ayuda a su agencia.
fault-vault-too-new = Este archivo se guardó con un Hearth más nuevo. No se cambió y su trabajo está a salvo. Actualice Hearth en esta computadora y ábralo de nuevo.
fault-vault-other-history = Este archivo se hizo con otra versión de Hearth. No se cambió y su trabajo está a salvo. Instale el Hearth que entrega su agencia.
fault-vault-in-use = Hearth ya está abierto con este archivo. Su trabajo está a salvo. Vaya a la otra ventana, o ciérrela e intente de nuevo.
fault-vault-disk-full = El disco de esta computadora está lleno, así que el último cambio aún no se guardó. Todo lo guardado antes está a salvo. Conserve lo que escribió, libere espacio y guarde de nuevo.
fault-vault-read-only = Hearth no puede escribir en su carpeta, así que el último cambio aún no se guardó. Todo lo guardado antes está a salvo. Revise que el disco no esté bloqueado y guarde de nuevo.
fault-vault-passphrase-too-short = Use al menos 12 caracteres. Tres o cuatro palabras sin relación funcionan bien. No se cambió nada.
fault-vault-passphrase-too-long = Use como máximo 128 caracteres. No se cambió nada.
fault-vault-passphrase-too-easy = Esa frase se adivinaría pronto. Agregue una o dos palabras más que no tengan relación. No se cambió nada.
fault-vault-not-a-recovery-key = Esa no es la llave de recuperación de este archivo. No se cambió nada. Revise la llave con su agencia e intente de nuevo.
fault-vault-already-done = Esto ya se había guardado, así que no se guardó otra vez. Su trabajo está a salvo; no hay nada que hacer.
fault-vault-sql = El archivo rechazó el último cambio, así que aún no se guardó. Todo lo guardado antes está a salvo. Conserve lo que escribió e intente de nuevo; si se repite, reinicie Hearth.
fault-vault-io = Esta computadora no pudo leer o escribir el archivo, así que el último cambio aún no se guardó. Todo lo guardado antes está a salvo. Intente de nuevo; si se repite, reinicie la computadora.
fault-vault-no-backup = No hay una copia en ese lugar. No se cambió nada. Revise el nombre del archivo o elija otra copia.
fault-vault-other-agency = Este cuaderno pertenece a la oficina de otra agencia. No se envió nada y su trabajo está a salvo. Pregunte a su agencia qué dirección es la correcta.
fault-vault-closed = Esta familia está ahora con otra persona. No se cambió nada y lo que escribió está a salvo. Pregunte a su supervisor si esto no es correcto.
fault-vault-stopped = Esto se detuvo porque Hearth se cerró. No se cambió nada y su trabajo está a salvo. Empieza de nuevo por sí solo.
fault-vault-too-large = Este archivo pesa más de 20 MB. No se guardó y nada más cambió. Tome una foto más pequeña, o escanee menos hojas a la vez.
fault-vault-out-of-turn = La foto o la hoja no llegó entera, así que no se guardó. Nada más cambió. Elíjala de nuevo.
fault-vault-bytes-not-here = Esta foto u hoja no está en esta computadora. Todo lo escrito está aquí. Búsquela en la computadora donde se agregó.
fault-vault-bytes-damaged = Esta foto u hoja no se puede leer. Todo lo demás está a salvo. Vuelva a una copia que la tenga, o agregue la hoja otra vez.
