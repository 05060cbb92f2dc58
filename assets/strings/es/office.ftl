# The agency's office, and what was written twice.
w-nav-twice = Dos versiones
w-chip-all-sent = Todo enviado
w-chip-waiting =
    { $n ->
        [0] Sin consultar
        [one] 1 en espera
       *[other] { $n } en espera
    }
w-chip-sending = Enviando
w-chip-needs-you = Le necesita
w-chip-twice =
    { $n ->
        [one] 1 cosa por elegir
       *[other] { $n } cosas por elegir
    }
w-chip-look = Toque para ver por qué
w-chip-left =
    { $n ->
        [0] Preguntando a la oficina
       *[other] Faltan { $n }
    }
w-chip-no-office = Ahora sin oficina.
w-office = La oficina
w-office-said =
    { $n ->
        [0] No hay nada en espera para { $agency }.
        [one] { $agency } no ha visto 1 cambio.
       *[other] { $agency } no ha visto { $n } cambios.
    }
w-office-to = A la oficina
w-office-from = De la oficina
w-office-not-known = No se sabe
w-office-all = Todo está aquí
w-office-level = Última vez igual
w-office-recovery = Si se pierde la frase de acceso de esta computadora, { $agency } puede poner una nueva.
w-office-no-recovery = Si se pierde la frase de acceso de esta computadora, nadie la puede abrir. Tampoco { $agency }.
w-office-join = Unirse a su agencia
w-office-join-how = Su agencia le da las dos cosas. El código sirve una hora.
w-office-place = Dirección de la oficina
w-office-code = Código que muestra la oficina
w-office-sync = Enviar ahora
w-office-copy = Copiar para la ayuda, sin nombres
w-office-copied = Copiado
w-office-a-family = Una familia que cambió
w-office-moved = Con otra persona ahora. Sellada aquí hasta que la copia lo tenga todo
w-office-aside = { $n } sin aceptar todavía. También están aquí
w-office-waiting = { $n } en espera
w-office-photos =
    { $n ->
        [one] Falta enviar 1 foto
       *[other] Falta enviar { $n } fotos
    }
w-office-arriving = Lo más antiguo todavía está llegando
w-office-coming =
    { $n ->
        [one] 1 familia viene en camino. Se abre en cuanto llegue completa.
       *[other] { $n } familias vienen en camino. Cada una se abre en cuanto llegue completa.
    }
w-office-backed-up = En la copia de la agencia
w-office-same = En la agencia
w-office-log = Lo que pasó en el camino
w-twice-none = Nada se escribió dos veces.
w-twice-no-hurry = Sin prisa. Las dos se guardan hasta que elija.
w-twice-how = Dos personas escribieron esto de forma distinta:
w-twice-removal = Una persona lo quitó de la página, otra escribió en él:
w-twice-removed = ¿Quitar de la página: { $thing }?
w-twice-taken-off = Se quitó de la página: { $why }
w-twice-no-words = Nada en palabras
w-twice-you = Usted
w-twice-colleague = Otra persona del equipo
w-twice-keep = Quedarse con esta
w-twice-both = Guardar las dos, una tras otra
w-twice-third = O escriba una tercera. Enter la guarda.
w-twice-history = Lo que no elija queda en el historial y puede volver.
w-way-office-enrolled = Se unió a la oficina
w-way-office-other-life = Se abrió una copia más antigua de este archivo. Se trajo lo que escribió desde entonces.
w-way-office-arrived = Llegaron palabras
w-way-office-set-aside = Algo no se aceptó todavía
w-way-office-closed = Una familia está con otra persona ahora
w-way-office-opened = Una familia es suya otra vez
w-way-office-dropped = Las copias de la agencia tienen todo de una familia; salió de esta computadora
w-way-office-erased = Se quitaron palabras a pedido
w-way-office-not-taken = Algo que llegó no estaba completo y no se tomó
w-way-office-no-connection = No se pudo llegar a la oficina. Se intenta de nuevo
w-way-office-not-secure = La dirección no es segura. No se envió nada
w-way-office-not-an-office = Respondió otra cosa en su lugar
w-way-office-not-understood = No se entendió la respuesta
w-way-office-not-proved = La oficina no aceptó la prueba de esta computadora
w-way-office-code-not-valid = El código no sirvió
w-way-office-person-left = La persona del código ya no está
w-way-office-no-such-door = La dirección no es de la oficina
w-way-office-device-known = Esta computadora se conoce con otra llave
w-way-office-too-large = Demasiado para una vez
w-way-office-too-often = La oficina pidió esperar
w-way-office-fault = Algo salió mal en la oficina
w-way-office-busy = La oficina está ocupada
w-way-office-stopping = La oficina se está reiniciando
w-way-office-disk-nearly-full = La oficina no tiene más espacio
w-way-office-unknown-laptop = La oficina no conoce esta computadora
w-way-office-other-office = Esta no era la oficina de su agencia
w-way-office-must-be-updated = La oficina es muy antigua
w-way-office-hearth-is-old = Este Hearth es muy antiguo
w-way-office-not-yet-open = La oficina se restauró y recibe lo que hay aquí
