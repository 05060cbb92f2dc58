# Lo que sale del núcleo cuando algo no ocurrió: qué pasó, si mi trabajo está a salvo, qué sigue.

fault-call-unknown-command = Hearth no conoce este comando. No se cambió nada y su trabajo está a salvo. Actualice Hearth o revise cómo está escrito el comando.
fault-call-bad-request = Algo de esta solicitud falta o no es lo que Hearth espera: { $field }. No se cambió nada y su trabajo está a salvo. Revíselo e intente de nuevo.
fault-call-not-json = Esta solicitud no se puede leer: no es un objeto JSON completo. No se cambió nada y su trabajo está a salvo. Busque una comilla, coma o llave que falte e intente de nuevo.
fault-call-not-our-language = Hearth no tiene sus palabras en este idioma. No se escribió nada y su trabajo está a salvo. Elija en o es.
fault-recovery-not-a-recipient = Esta no es una llave pública de recuperación: esas comienzan con age1. No se creó nada. Copie completa la llave que le dio su agencia e intente de nuevo.
fault-call-too-large = Esto es demasiado grande para recibirlo de una vez. No se cambió nada y su trabajo está a salvo. Elija un archivo más pequeño o divídalo.
fault-session-locked = Hearth está bloqueado. Todo lo guardado está a salvo, también los borradores. Desbloquéelo con su frase de acceso para seguir.
fault-session-already-open = Hearth ya está abierto. Su trabajo está a salvo. Siga donde estaba.
fault-session-wait = La frase de acceso no fue correcta varias veces, así que Hearth espera antes del próximo intento. Su trabajo está a salvo y nunca se borra nada. Intente de nuevo en { $seconds } segundos.
fault-session-disk-full = El disco de esta computadora está lleno y Hearth no pudo abrir su cuaderno. Todo lo guardado está a salvo. Libere espacio e intente de nuevo.
fault-session-read-only = Hearth no puede escribir en su carpeta y no pudo abrir su cuaderno. Todo lo guardado está a salvo. Revise que el disco no esté bloqueado y desbloquee de nuevo. Si se repite, pida ayuda a su agencia.
fault-session-not-opened = Esta computadora no dejó que Hearth abriera su archivo. No se cambió nada y todo lo guardado está a salvo. Reinicie Hearth y desbloquee de nuevo. Si se repite, presione "Mostrar mis copias" o pida ayuda a su agencia.
fault-settings-not-allowed = Esta opción está fuera de lo que Hearth permite. Sus ajustes quedan como estaban. Elija otro valor.
fault-family-not-here = El archivo de esta familia no está en esta computadora. No se cambió nada. Vuelva a Hoy y elija una familia de la lista.
fault-print-not-written = La página no se pudo poner en la carpeta de impresión de Hearth. El archivo de la familia está a salvo. Libere espacio en esta computadora e imprima de nuevo.
fault-print-layout = No se pudo componer la página. El archivo de la familia está a salvo y no se cambió nada. Intente de nuevo; si se repite, avise a su agencia.
fault-print-pdf = La página no se pudo escribir como PDF. El archivo de la familia está a salvo y no se cambió nada. Intente de nuevo; si se repite, avise a su agencia.
fault-reply-not-json = Hearth lo hizo, pero no pudo poner la respuesta en palabras. Su trabajo está a salvo. Abra la página de nuevo.
fault-passphrase-not-given = No se dio ninguna frase de acceso. No se cambió nada. Use --passphrase-stdin y escríbala en la primera línea.
fault-batch-not-read = La lista de comandos no se pudo seguir leyendo. Todo comando que recibió respuesta está guardado. Comience de nuevo después del último respondido.
fault-batch-not-written = No se pudo escribir la respuesta. Lo que se hizo está guardado. Revise a dónde va la salida y pregunte de nuevo.
fault-file-not-read = No se pudo leer este archivo. No se cambió nada y su trabajo está a salvo. Revise su nombre y que sea un archivo de texto.
fault-file-not-written = No se pudo escribir el archivo en ese lugar. El archivo de la familia está a salvo. Elija otro lugar o libere espacio.
fault-import-other-copy-here = Otra copia de esta historia ya está aquí, como la familia { $family }. No se agregó nada, y su trabajo está a salvo. Abra esa familia; o ponga la historia otra vez a propósito, para tenerla dos veces.
fault-file-in-our-folder = Ese lugar está dentro de la carpeta de Hearth, donde un archivo nuevo podría dañar su cuaderno. No se escribió nada y su trabajo está a salvo. Elija un lugar fuera de ella.
fault-file-already-there = Ya hay un archivo con ese nombre. No se cambió, y su trabajo está a salvo. Elija otro nombre. Una página puede tomar el lugar de una anterior: dígalo con --replace.
fault-import-already-here = Esta historia ya está aquí, como una familia. No se agregó nada, y su trabajo está a salvo. Abra esa familia; o ponga la historia otra vez a propósito, para tenerla dos veces.
fault-minor-consent-not-read = No se pudo leer la tabla de edades. Su trabajo está a salvo. Instale Hearth otra vez o avise a su agencia.

## El estado del archivo y del lugar donde está; se dice hasta que se arregle.

fault-family-damaged = Una parte del archivo de esta familia no se puede leer. No se borró nada y las otras familias están a salvo. No escriba aquí todavía. Vaya a Hoy y oprima "Reparar mi archivo".
fault-care-families-damaged = { $families ->
    [one] Una parte del archivo de { $families } familia no se puede leer. No se borró nada y las otras familias están a salvo. Oprima "Reparar mi archivo": Hearth lo arma de nuevo con lo que hay aquí y con su copia.
   *[other] Una parte de los archivos de { $families } familias no se puede leer. No se borró nada y las otras familias están a salvo. Oprima "Reparar mi archivo": Hearth los arma de nuevo con lo que hay aquí y con su copia.
  }
fault-care-damaged = Hearth revisó su archivo y encontró un lugar dañado. No se borró nada y lo que ve es lo que se pudo leer. Oprima pronto "Reparar mi archivo": Hearth lo arma de nuevo con lo que hay aquí y con su copia.
fault-care-mended = Su archivo está reparado. Están todas las { $things } entradas, { $backup } de ellas de su copia. El archivo dañado se guarda al lado. Puede seguir.
fault-care-mended-may-lack = Su archivo está reparado. Hay { $things } entradas, { $backup } de ellas de su copia. No se pudo leer el final del archivo. Puede faltar lo último que escribió. Revise los últimos días con cada familia. El archivo dañado se guarda.
fault-care-mended-with-holes = Su archivo está reparado, pero en { $holes ->
    [one] { $holes } lugar
   *[other] { $holes } lugares
  } falta algo. Hay { $things } entradas, { $backup } de ellas de su copia. El archivo dañado se guarda. Mire los últimos días con cada familia y pida ayuda a su agencia.
fault-care-synced-folder = Hearth guarda su archivo en una carpeta que { $service } copia a internet. Eso puede dañar el archivo. Su trabajo está a salvo ahora. Pida a su agencia que saque la carpeta de Hearth de { $service }.
fault-care-choices-damaged = No se pudo leer el pequeño archivo con sus preferencias, como el idioma y el tamaño del texto. Su cuaderno no se tocó. Desbloquee y Hearth las pone de nuevo.
fault-care-network-folder = Hearth guarda su archivo en la red, no en esta computadora. Si la red se corta, el archivo se puede dañar. Lo que hizo hasta ahora está guardado. Pida a su agencia que mueva la carpeta de Hearth a un disco de esta computadora.
fault-care-read-only = Hearth no puede escribir en su carpeta, así que no se puede guardar nada nuevo. Lo guardado antes está a salvo. Revise que el disco no esté bloqueado o pida ayuda a su agencia.
fault-care-reserve-used = Casi no queda lugar en este disco. Lo que Hearth llama guardado está guardado. Ya usó el espacio que tenía apartado y quedan { $megabytes } MB. Borre archivos grandes ahora, antes de escribir más.
fault-care-little-room = Solo quedan { $megabytes } MB libres en esta computadora. Su trabajo está a salvo y todavía se puede guardar. Borre pronto algunos archivos grandes.
fault-care-no-backup = No se pudo hacer la copia de hoy. No se borró nada y las copias anteriores siguen aquí. Puede faltar lugar en el disco. Hearth revisa su archivo y lo intenta de nuevo por sí solo.
fault-attachment-apple-photo = Esta es una foto de iPhone (HEIC). Hearth todavía no puede guardar ese tipo. No se perdió nada. Guarde la foto como JPEG y elíjala de nuevo. Puede pedirle al teléfono que tome JPEG desde ahora. Busque Formatos en los ajustes de la cámara.
fault-attachment-not-kept = Esta foto u hoja todavía no se guardó. Nada más cambió. Elíjala de nuevo.
fault-restore-would-lose = A esta copia le falta trabajo más nuevo. Entradas: { $things }. Familias: { $families }. Textos a medias: { $drafts }. Apuntes de quién abrió o mostró qué: { $audit }. No se cambió nada. El archivo que está aquí se guardaría al lado. Para volver de todos modos, pídalo de nuevo con --yes.
# The way to the office.
fault-office-no-connection = No se pudo llegar a la oficina de la agencia. Su trabajo está a salvo en esta computadora y se envía solo cuando haya conexión.
fault-office-not-secure = Esta dirección no es segura, así que no se envió nada. Su trabajo está a salvo en esta computadora. Use la dirección que le dio su agencia; empieza con https.
fault-office-not-an-office = Respondió otra cosa en lugar de la oficina de la agencia, a menudo una página para entrar al Wi-Fi. No se envió nada y su trabajo está a salvo. Entre al Wi-Fi o espere otra conexión.
fault-office-not-understood = La oficina de la agencia y esta computadora no se entendieron. Todo se queda aquí y su trabajo está a salvo. Avise a su agencia si vuelve a pasar.
fault-office-not-proved = La oficina de la agencia no aceptó la prueba de esta computadora. Todo se queda aquí y su trabajo está a salvo. Pida a su agencia que revise esta computadora.
fault-office-code-not-valid = Este código no sirve. Puede tener más de una hora o estar usado. No se cambió nada. Pida uno nuevo a su agencia.
fault-office-person-left = La oficina dice que la persona de este código ya no trabaja ahí. No se cambió nada y su trabajo está a salvo. Pregunte a su agencia.
fault-office-no-such-door = Esta dirección no es la de la oficina de la agencia. No se envió nada y su trabajo está a salvo. Revise la dirección.
fault-office-device-known = La oficina conoce esta computadora con otra llave. Todo se queda aquí y su trabajo está a salvo. Pida a su agencia que revise esta computadora.
fault-office-too-large = Esto fue demasiado para una vez. No se perdió nada; ahora se envía en partes más pequeñas.
fault-office-too-often = La oficina de la agencia le pidió a esta computadora esperar un poco. No se perdió nada; sigue sola.
fault-office-not-for-you = La oficina de la agencia no tiene esta foto para esta computadora. Todo lo escrito está aquí.
fault-office-other-bytes = Una foto no llegó entera a la oficina de la agencia. Está a salvo en esta computadora. Se envía de nuevo.
fault-office-fault = Algo salió mal en la oficina de la agencia. Su trabajo está a salvo en esta computadora. Se intenta de nuevo.
fault-office-busy = La oficina de la agencia está ocupada. Su trabajo está a salvo en esta computadora y se envía un poco más tarde.
fault-office-stopping = La oficina de la agencia se está reiniciando. Su trabajo está a salvo en esta computadora y se envía un poco más tarde.
fault-office-disk-nearly-full = La oficina de la agencia no tiene más espacio. Su trabajo está a salvo en esta computadora. Avise a su agencia; se envía solo cuando haya espacio.
fault-office-unknown-laptop = La oficina de la agencia no conoce esta computadora. Todo se queda aquí y su trabajo está a salvo. Pida a su agencia un código nuevo.
fault-office-other-office = Esta no es la oficina de su agencia. No se tomó nada de ella y su trabajo está a salvo. Pregunte a su agencia.
fault-office-must-be-updated = La oficina de la agencia es muy antigua para esta computadora. Todo se queda aquí y su trabajo está a salvo. La agencia debe actualizar su servidor.
fault-office-hearth-is-old = Este Hearth es antiguo. Lo que usted escribió se entregó; lo que otros escribieron llega después de actualizar.
fault-office-not-yet-open = Se restauró el servidor de la agencia. Esta computadora devuelve lo que tiene. Lo que otros escribieron llega cuando la oficina abra otra vez.
fault-office-not-enrolled = Esta computadora todavía no es de ninguna oficina. Su trabajo está a salvo aquí. Pida a su agencia su dirección y un código.
