# La ventana: lugares, botones, pistas. Palabras sencillas, una idea por línea. Aquí nunca hay citas.

## La puerta
w-first-title = Prepare su cuaderno
w-first-lead = Todo lo que escriba se queda en esta computadora, sellado con una frase que solo usted sabe.
w-first-make = Crear el cuaderno
w-first-warning = Nadie puede abrirlo sin la frase, y todavía nadie puede cambiarla. Anótela y guárdela lejos de esta computadora.
w-your-name = Su nombre
w-your-name-needed = Escriba su nombre, para que el equipo sepa quién escribió qué.
w-language = Idioma
w-passphrase = Frase de acceso
w-passphrase-new = Una frase de acceso: cuatro o más palabras que no van juntas
w-passphrase-again = La frase otra vez
w-passphrase-differs = Las dos todavía no son iguales.
w-change-passphrase = Cambiar la frase
w-passphrase-now = La frase que tiene ahora
w-passphrase-keep = Usar la nueva
w-passphrase-changed = Su nueva frase abre su cuaderno desde ahora. Escríbala donde solo usted la encuentre.
w-strength-hint = Las palabras son más fáciles de recordar que los signos, y más difíciles de adivinar.
w-strength-short = Todavía es corta. Agregue una palabra.
w-strength-0 = Se adivina enseguida. Agregue palabras que no van juntas.
w-strength-1 = Se adivina rápido. Agregue una palabra.
w-strength-2 = Mejor. Con una palabra más será segura.
w-strength-3 = Buena. Difícil de adivinar.
w-strength-4 = Muy buena. Nadie la va a adivinar.
w-sample-title = ¿Quiere mirar primero?
w-sample-lead = Una familia inventada, con un año de reuniones, le deja probar todo. No hay ninguna persona real.
w-sample-open = Abrir la familia de ejemplo
w-sample-later = Empezar con un cuaderno vacío
w-sample-note = Queda al lado de sus familias, con su propio nombre.
w-unlock-title = Abra su cuaderno
w-unlock = Abrir
w-works-offline = Funciona sin internet.
w-lost = Perdí mi frase de acceso
w-lost-what = Busque la nota donde la escribió. No se borra nada, y puede probar cuantas veces quiera. Si su agencia guarda una llave para esto, ella puede ayudarle a entrar. Nadie más puede, tampoco nosotros.
w-interrupted = Estaba en una reunión, de { $from } a { $to }.
w-interrupted-safe = No se perdió nada. Su última línea se guardó a las { $at }.
w-interrupted-later = De cualquier modo, puede cambiar la hora del final después.
w-continue = Seguir
w-end-at = Terminar a las { $at }
w-covered = Cubierto
w-come-back = Volver
w-cover = Cubrir
w-safety = Seguridad
w-own-way = A su modo
w-lock = Cerrar con llave

## El margen
w-search-or-do = Buscar o hacer
w-nav-main = Principal
w-nav-family = Familia
w-nav-today = Hoy
w-nav-families = Familias
w-nav-settings = Ajustes
w-nav-since = Desde la última vez
w-nav-story = Nuestra historia
w-nav-team = Nuestro equipo
w-nav-plan = Nuestro plan
w-nav-between = Entre reuniones
w-nav-meetings = Reuniones
w-nav-safety-plan = Plan de seguridad
w-nav-papers = Papeles
w-chip-here = Guardado en esta computadora
w-not-kept = Aún no se guardó
w-not-kept-yet = Lo que escribe aún no se guardó. Deje esta página abierta.
w-saved-at = Guardado { $at }
w-nothing-new = Nada nuevo todavía
w-panel-safe = Todo está a salvo aquí.
w-panel-not-joined = Esta computadora aún no se ha unido a la de una agencia. Todo se guarda aquí.
w-panel-here = Cambios solo aquí
w-panel-office = La oficina tiene
w-panel-not-yet = Aún sin unir
w-panel-last = Última vez guardado
w-close = Cerrar
w-back = Volver
w-keep = Guardar
w-add = Agregar
w-cancel = Cancelar
w-change = Cambiar
w-later = Después
w-done = Hecho
w-not-yet = Todavía no
w-more = más
w-less = menos
w-print = Imprimir
w-printed = Abierto en su visor.

## Días
w-today = Hoy
w-tomorrow = Mañana
w-yesterday = Ayer
w-day = Día
w-time = Hora
w-day-hint = 4 nov
w-time-hint = 5:30 pm
w-day-unread = Escriba un día como 4 nov o 4/11.
w-time-unread = Escriba una hora como 5:30 pm.
w-in-weeks = { $n ->
    [one] En una semana
   *[other] En { $n } semanas
 }
w-minutes = { $n ->
    [one] 1 minuto
   *[other] { $n } minutos
 }
w-percent = { $n } %
w-by-day = para el { $on }
w-comma-day = , { $on }
w-since-day = , desde el { $on }
w-since-day-plain = desde el { $on }

## Hoy y las familias
w-worth-a-look = Primero, lo que merece una mirada
w-this-week = Esta semana
w-week-empty = Nada planeado en los próximos siete días.
w-meeting = Reunión
w-meeting-team = Reunión del equipo
w-next-with = { $kind } con { $name }
w-next-at = , en { $place }
w-next-to-see = La próxima familia: { $name }
w-quote-last-meeting = , en la última reunión, { $on }
w-begin-meeting = Empezar la reunión
w-go-on-meeting = Seguir con la reunión
w-road = Listo para salir
w-road-families = { $n ->
    [0] Todavía no hay familias en esta computadora
    [one] Una familia está en esta computadora
   *[other] Las { $n } familias están en esta computadora
 }
w-road-battery = Batería { $n } %
w-road-disk = { $n } GB libres
w-road-lease = { $n ->
    [one] 1 día hasta que la oficina deba renovar
   *[other] { $n } días hasta que la oficina deba renovar
 }
w-no-families = Todavía no hay familias en esta computadora.
w-no-families-what = Abra un archivo en el primer contacto: un nombre, quiénes son la familia y qué esperan.
w-new-family = Una familia nueva
w-family-name = El nombre que se muestra
w-family-name-hint = Bastan los nombres de pila
w-family-open = Abrir el archivo
w-home-language = Idioma en casa
w-people = Quiénes son
w-person-n = Persona { $n }
w-name = Nombre
w-role = Parte
w-relation = Qué es para la familia
w-relation-hint = mamá, tío, entrenador
w-more-people = Otra persona
w-hope = Una primera esperanza
w-hope-hint = ¿Cómo sería un buen día en casa dentro de medio año? Solo si lo dijeron.
w-who-said = Quién lo dijo
w-who = Quién
w-whose = De quién
w-their-words = Sus palabras
w-whole-family = Toda la familia
w-my-note = Mi propia nota

## Familia
w-our-hope = , nuestra esperanza
w-our-hope-since = , nuestra esperanza, { $on }
w-goals = Metas
w-why = Por qué
w-goal-rulers = , importa { $matters }, seguridad { $sure }
w-no-why = Todavía sin porqué. ¿Qué tendría de bueno llegar ahí?
w-why-anew = Preguntar otra vez por qué importa
w-why-words = Su razón, en sus palabras
w-why-new = O su razón de ahora
w-new-goal = Una meta nueva
w-goal-words = La meta, en sus palabras
w-goal-hint = ¿Qué quieren que sea verdad?
w-changed-and-kept = Lo que cambiamos y conservamos
w-next-steps = Próximos pasos
w-no-steps = No hay pasos abiertos.
w-if-this = Si esto pasa
w-if-then = { $who ->
    [none] Si { $cue }: { $act }
   *[other] Si { $cue }, { $who }: { $act }
 }
w-must-dos = Cosas que tenemos que hacer
w-good-at = En qué son buenos
w-strength-words = Una fortaleza, en sus palabras
w-needs = Qué necesita cada quien
w-need-words = Una necesidad, en sus palabras
w-a-hope = Una esperanza
w-reached = Lo que logramos
w-past-goals = Metas de antes
w-status-draft = sin empezar
w-status-active = en el plan
w-status-resting = descansa
w-status-reached = lograda
w-status-changed = cambiada
w-status-let-go = dejada
w-stays-yes = se queda
w-stays-no = se va con nosotros
w-stays-unsure = quizá se quede
w-add-person = Alguien nuevo en el equipo
w-role-youth = Niño o joven
w-role-caregiver = Madre, padre o cuidador
w-role-sibling = Hermano o hermana
w-role-natural = Amigo, pariente, vecino
w-role-professional = Profesional
w-role-family-partner = Compañera de familias
w-role-facilitator = Quien facilita
w-role-system = Corte, escuela o condado
w-role-interpreter = Intérprete
w-went-well = Algo que salió bien
w-between-own-way = ¿Lo hacen de otro modo? F7 lo guarda.
w-between-empty = Todavía no hay nada entre reuniones.
w-between-win = Salió bien
w-between-incident = Un momento difícil
w-between-adaptation = Lo cambiaron
w-between-check-in = Contacto
w-between-reminder = Recordatorio
w-between-pause = Pausa
w-between-accommodation = Arreglo
w-between-life-event = Cambió la vida
w-not-placed = Sin lugar todavía
w-not-placed-what = guardado palabra por palabra del archivo
w-number = número { $n }
w-no-meetings = Todavía no hay reuniones.
w-held-planned = planeada
w-held-in-progress = en curso
w-held-done = hecha
w-held-moved = cambiada de día
w-held-did-not-happen = no se hizo
w-papers-what = Páginas para el refrigerador. Se hacen en esta computadora, sin internet. El nombre del archivo no dice nada de nadie.
w-print-plan-en = El plan en inglés
w-print-plan-es = El plan en español
w-print-safety-en = El plan de seguridad en inglés
w-print-safety-es = El plan de seguridad en español
w-step-open = abierto
w-step-doing = en camino
w-step-done = hecho
w-step-done-another-way = hecho a su modo
w-step-not-yet = todavía no
w-step-stuck = atascado
w-step-dropped-by-family = la familia lo dejó
w-step-dropped-by-team = el equipo lo dejó
w-step-handed-over = pasó a otra persona

## Desde la última vez
w-who-carried = Quién hizo qué
w-they-changed = Lo que cambiaron
w-name-first = Nombre esto primero
w-bring-question = Una pregunta para llevar
w-silent = De esto no se habló la última vez

## Seguridad
w-line-988 = Llame o mande un texto, de día y de noche, en una crisis emocional
w-line-911 = Peligro de vida, ahora mismo
w-whose-plan = ¿El plan de quién?
w-safety-none = Todavía no hay un plan de seguridad. Los números de arriba sirven para todos.
w-safety-of = Plan de seguridad: { $name }
w-safety-another = Otro plan de seguridad
w-safety-change = Cambiar una línea: { $plan }
w-safety-older = Este plan cambió después de que usted empezó a escribir aquí.
w-safety-anew = Empezar otra vez desde el plan
w-safety-go-on = Dejar lo que escribí
w-safety-as-it-is = El plan como está ahora
w-safety-crisis-is = Qué es una crisis para esta familia
w-safety-order = Quién hace qué, en orden
w-safety-contacts = Números
w-safety-levels = De la calma al peligro
w-safety-over = Ya pasó cuando: { $when }
w-safety-write = Escribir un plan de seguridad con ellos
w-safety-level-name = Cómo le dicen
w-safety-level-hint = Calma, tenso, fuerte, peligro
w-safety-level-signs = Cómo se nota
w-safety-level-does = Quién hace qué entonces
w-safety-level-calls = A quién se llama entonces
w-safety-level-over = Ya pasó cuando
w-safety-level-more = Otro nivel
w-safety-level-out = Quitar: { $name }
w-safety-revised = Cambió el { $on }.
w-safety-first = La seguridad va primero. Abran el plan juntos.
w-open-safety = Plan de seguridad
w-still-right = Sigue bien
w-change-line = Cambiar una línea
w-one-a-line = Una cosa en cada línea.

## Ajustes
w-theme = Claro u oscuro
w-theme-system = Como la computadora
w-theme-light = Claro
w-theme-dark = Oscuro
w-text-size = Tamaño del texto
w-cover-after = Cubrir la pantalla después de
w-cover-after-meeting = Cubrir la pantalla en una reunión después de
w-lock-after = Cerrar con llave después de
w-letter-keys = Las letras y los números solos sirven de teclas cuando no se escribe texto
w-keys = Teclas

## Al empezar
w-who-is-here = ¿Quién está aquí?
w-place = Lugar

## Reunión
w-clock = { $n ->
    [one] 1 minuto de unos { $of }
   *[other] { $n } minutos de unos { $of }
 }
w-map = Partes de esta reunión
w-for-later = para después
w-no-words-yet = Aquí estarán sus palabras.
w-you-might-say = Podría decir
w-said = Dicho
w-not-now = Ahora no
w-others = Otras
w-no-others = Ninguna otra conviene ahora.
w-listen = Escuche.
w-write-down = Anotar
w-kind = Tipo
w-slot-who = Quién habla. Un número elige; Espacio salta.
w-slot-kind = Qué tipo de palabras. Una letra elige; Espacio salta.
w-capture-hint = Sus palabras. Enter las guarda.
w-capture-correct = Corríjalo. Enter lo guarda.
w-correcting = Corrigiendo
w-talk-change = quiere cambiar
w-talk-change-taking-steps = lo hizo
w-talk-change-desire = quiere
w-talk-change-ability = puede
w-talk-change-reason = razón
w-talk-change-need = tiene que
w-talk-change-commitment = lo hará
w-talk-change-activation = listo
w-talk-sustain = sigue igual
w-talk-discord = desacuerdo
w-talk-strength = fortaleza
w-talk-need = necesita
w-talk-culture = cultura
w-talk-hope = esperanza
w-talk-barrier = estorba
w-talk-idea = idea
w-talk-question = pregunta
w-talk-information = dato
w-talk-must-do = obligación
w-talk-decision = decisión
w-talk-agreement = acuerdo
w-talk-affirmation = elogio
w-talk-reflection = reflejo
w-talk-summary = resumen
w-talk-safety = seguridad
w-talk-other = otro
w-next-step = Sigue: { $name }
w-agenda-words = De qué quieren hablar
w-led-by = { $name } dirige
w-here-now = { $n ->
    [one] Una persona está aquí
   *[other] { $n } personas están aquí
 }
w-went-legend = { $name }: { $step }
w-done-by = lo hizo { $name }
w-who-did = ¿Quién lo hizo?
w-somebody-else = Otra persona lo hizo o ayudó
w-alone-legend = ¿Sin ayuda o con ayuda?
w-alone = Sin ayuda
w-with-help = Con ayuda
w-who-helped = ¿Quién ayudó?
w-not-said = No se sabe
w-own-way-words = ¿Qué hacen ahora?
w-own-way-title = Lo hacen de otro modo
w-own-way-step = Qué paso
w-own-way-no-step = Ninguno de estos
w-own-way-thanks = { $name ->
    [none] Gracias por contarlo. Queda como su cambio.
   *[other] Gracias, { $name }. Queda como su cambio.
 }
w-times-seen = visto { $n } veces
w-again-today = Volvió a pasar
w-make-if-then = ¿Qué hará cuando vuelva a pasar?
w-life-answer = ¿Qué significa esto para el plan?
w-life-answer-words = Lo que decidió la familia
w-life-answer-hint = «Nada tiene que cambiar» también es una respuesta.
w-barrier-words = Qué estorbó, en sus palabras
w-hurdle-about = Más sobre esto
w-hurdle-kind = ¿Qué clase de cosa es?
w-hurdle-kind-none = no se dijo
w-hurdle-step = ¿En qué paso estorba?
w-hurdle-step-none = en ninguno, es la vida diaria
w-hurdle-of = con «{ $step }»
w-hurdle-staffs = Esto no le toca resolverlo a la familia. Si sigue, pasa a ser tarea del personal.
w-hurdle-time = falta de tiempo
w-hurdle-money = dinero
w-hurdle-transport = cómo llegar
w-hurdle-child-care = quién cuida a los niños
w-hurdle-health = salud
w-hurdle-mood-energy = ánimo o fuerzas
w-hurdle-other-people = otras personas
w-hurdle-school-or-work = escuela o trabajo
w-hurdle-system-rule = una regla o una oficina
w-hurdle-dont-know-how = no saber cómo
w-hurdle-not-important-now = ahora importa más otra cosa
w-hurdle-step-does-not-fit = el paso no encaja
w-hurdle-safety = no es seguro
w-hurdle-unclear = aún no está claro
w-hurdle-other = otra cosa
w-if = Si esto pasa
w-then = hace esto
w-then-i = entonces yo
w-then-who = entonces
w-ruler-confidence = ¿Qué tan segura se siente esta persona: { $name }?
w-ruler-importance = ¿Cuánto le importa a { $name }?
w-ruler-readiness = ¿Qué tan lista se siente esta persona: { $name }?
w-ruler-was = la última vez
w-last-time = { $n } la última vez
w-matters-still = La última vez le importaba { $n } a { $name }.
w-ask-again = Preguntar otra vez
w-no-rulers = Todavía no hay qué preguntar. Primero van las metas.
w-no-goals = Todavía no hay metas en el plan.
w-goal-choice = Qué quiere la familia con: { $goal }
w-goal-keep = Seguir
w-goal-change = Cambiar
w-goal-rest = Descansar
w-goal-reached = Lograda
w-goal-rest-do = Que descanse
w-goal-reached-do = Está lograda
w-goal-change-do = Cambiarla
w-goal-new-words = ¿Cómo lo dirían ahora?
w-decided-by = Quién decidió
w-open-again = Abrir otra vez
w-still-the-why = Abrir otra vez, todavía por esta razón
w-nothing-noticed = Hoy no se nota nada especial. Pregunte qué notaron ellos.
w-into-plan = Que sea el plan
w-step-carrier = Quién lo hace
w-step-words = Qué hará, en sus palabras
w-first-move = El primer movimiento
w-cue = Cuándo y dónde
w-by-when = Para cuándo
w-step-goal = Para qué meta
w-how-sure = ¿Qué tan segura se siente esta persona: { $name }?
w-sure-n = seguridad { $n }
w-take-up = Tomarlo
w-no-markers = Todavía no hay señales de estar listos.
w-marker-words = ¿Cómo sabrán que están listos?
w-marker-rate = { $marker }: ¿cuánto?
w-marker-not-yet = Todavía no
w-marker-some = Algo
w-marker-yes = Sí

## Cierre
w-who-says-back = Quién lo dice
w-their-goal = , su meta.
w-their-goal-ended = , su meta, { $how } el { $on }.
w-their-goal-since = , su meta desde el { $on }.
w-their-step = Su parte: { $part }.
w-carries = { $name } lleva: { $part }.
w-step-due = { $step }, para el { $on }
w-say-it-back = Podría decir: Cuéntenos su parte en sus propias palabras. ¿Qué, quién y cuándo?
w-said-back = { $name } lo dijo
w-said-yes = Todo
w-said-partly = Una parte
w-said-no = Aún no
w-said-skipped = Hoy no
w-in-their-words = En sus palabras
w-which-part = ¿Qué parte quedó clara?
w-only-if = Solo si quieren guardarlas
w-reminder = ¿Un recordatorio?
w-reminder-none = No, gracias
w-reminder-from-facilitator = De quien facilita
w-reminder-from-someone-else = De otra persona
w-from-whom = De quién
w-private-questions = Preguntas privadas
w-hand-laptop = Dar la computadora a { $name }
w-pulse-note = Tres, una por una. Se pueden saltar.
w-pulse-offered = Ofrecidas
w-pulse-declined = Hoy no
w-please-give = Por favor, dé la computadora a { $name }
w-just-for-you = Solo para ti, { $name }. Pregunta { $n } de { $of }
w-pulse-autonomy = Hoy sentí que las decisiones eran mías.
w-pulse-competence = Sé cuál es mi parte y puedo hacerla.
w-pulse-connection = Me escucharon y sentí que este es mi lugar.
w-pulse-answer-1 = Nada
w-pulse-answer-2 = Un poco
w-pulse-answer-3 = Algo
w-pulse-answer-4 = Bastante
w-pulse-answer-5 = Mucho
w-pulse-skip = Saltar esta
w-pulse-who-sees = Tu respuesta es tuya. Ninguna pantalla ni página del equipo la muestra.
w-pulse-thanks = Gracias, { $name }.
w-pulse-done = Listo
w-pulse-back = La computadora está de vuelta con quien facilita
w-next-meeting = Próxima reunión
w-who-leads = Quién dirige una parte
w-leads-what = Qué parte
w-first-half = la primera mitad
w-nobody-yet = Nadie todavía
w-no-next = Sin próxima reunión: { $reason }
w-planned-change = Otro día, o no se hizo
w-not-held-why = ¿Por qué no se hizo?
w-not-held = No se hizo
w-plan-meeting = Planear una reunión
w-no-family-why = ¿Por qué no vino nadie de la familia?
w-no-next-ask = No habrá próxima reunión
w-no-next-why = ¿Por qué no?
w-next-carrier = Sigue: { $name }
w-close-meeting = Cerrar la reunión
w-print-before = Imprimir el plan antes de irse
w-closed = La reunión está cerrada
w-closed-at = a las { $at }

## Buscar y teclas
w-search-hint = Un nombre, algo que dijeron, o qué hacer
w-found = Encontrado
w-find-best = Primero lo que mejor encaja
w-find-alone = Solo esta familia
w-acts = Lo que puede hacer
w-nothing-found = No se encontró nada. Pruebe con el principio de una palabra.
w-record-note = dicho
w-record-goal = meta
w-record-step = paso
w-record-person = persona
w-record-strength = fortaleza
w-record-need = necesidad
w-record-vision = esperanza
w-record-meeting = reunión
w-record-agenda-item = su lista
w-record-barrier = estorba
w-record-if-then = si pasa
w-record-adaptation = lo cambiaron
w-record-win = salió bien
w-record-incident = momento difícil
w-record-decision = decisión
w-record-check-in = contacto
w-record-crisis-plan = plan de seguridad
w-record-must-do = obligación
w-key-search = Buscar y órdenes
w-key-lock = Cerrar con llave
w-key-region = La parte siguiente de la ventana
w-key-own-way = Lo hacen de otro modo
w-key-safety = Plan de seguridad
w-key-cover = Cubrir la pantalla, y volver
w-key-escape = Cerrar, después volver
w-key-section = Las secciones de una familia
w-key-list = Abajo y arriba en una lista
w-key-step = La parte siguiente, o la de antes
w-key-card = Dije la primera, segunda o tercera tarjeta
w-key-others = Otras tarjetas
w-key-who = Quién habla, en el primer hueco
w-key-kind = Tipo de palabras, en el segundo hueco
w-key-keep = Guardar la línea
w-key-correct = Corregir la última línea, desde una vacía
w-key-ruler = Un número en una regla
w-key-keys = Esta lista

## Leer otra vez
w-what-was-said = Lo que se dijo
w-no-lines = No se guardó ninguna línea en esta reunión.
w-lines-kept = { $n ->
    [one] 1 línea guardada
   *[other] { $n } líneas guardadas
 }
w-from-before = De antes
w-let-go = Dejarlo
w-nobody-named = Sin nombre
w-was-for-day = era para el { $on }
w-changed-or-rests = Cambiadas, en descanso o dejadas

## Lo dicho antes, deshacer, quitar
w-earlier = Palabras de antes
w-earlier-of = Palabras de antes: { $what }
w-earlier-title = Lo que se guardó: { $kind }
w-you = usted
w-somebody-else-wrote = alguien del equipo
w-was-taken-back = Se deshizo
w-was-taken-back-why = se deshizo
w-take-this-back = Deshacer esto
w-take-back = Deshacer lo último
w-taken-back = Se deshizo: { $what }
w-put-it-again = Ponerlo otra vez
w-last-kept = Lo último ({ $kind }): { $at }
w-nothing-to-take-back = No hay nada que deshacer.
w-take-off = Quitarlo de la hoja
w-take-off-what = No se pierde. Por 30 días lo puede poner otra vez, al pie de cada hoja.
w-take-off-why = ¿Por qué?
w-take-off-do = Quitarlo
w-taken-off-n = { $n ->
    [one] 1 cosa quitada de la hoja
   *[other] { $n } cosas quitadas de la hoja
 }
w-taken-off-then = Se quitó de la hoja
w-put-back-then = Se puso otra vez
w-put-back = Poner otra vez
w-put-back-this = Poner otra vez: { $what }
w-days-left = { $n ->
    [one] queda 1 día
   *[other] quedan { $n } días
 }
w-kept-back = aquí no se muestra
w-key-take-back = Deshacer lo último, si no está escribiendo
w-thing-other = algo
w-thing-accommodation = arreglado
w-thing-adaptation = su cambio
w-thing-agenda-item = para la próxima lista
w-thing-agreement = una regla del equipo
w-thing-asset = lo que queda
w-thing-attachment = una hoja
w-thing-attendance = quién estuvo
w-thing-authority = quién puede decidir
w-thing-barrier = lo que estorba
w-thing-check-in = una llamada o visita
w-thing-consent = permiso
w-thing-copy = una copia dada
w-thing-crisis-plan = plan de seguridad
w-thing-culture = cómo viven
w-thing-decision = decisión
w-thing-enrollment = ingreso
w-thing-family = la familia
w-thing-goal = meta
w-thing-household = casa
w-thing-if-then = si pasa esto
w-thing-incident = un momento difícil
w-thing-invitation = invitación
w-thing-life-event = cambió la vida
w-thing-meeting = reunión
w-thing-must-do = hay que hacerlo
w-thing-need = necesidad
w-thing-note = lo que se dijo
w-thing-pause = pausa
w-thing-person = persona
w-thing-plan-version = el plan
w-thing-readback = dicho de vuelta
w-thing-reflection = mirar atrás
w-thing-reminder = recordatorio
w-thing-ruler = número
w-thing-service = ayuda
w-thing-step = paso
w-thing-step-review = cómo salió
w-thing-strength = fortaleza
w-thing-support = alguien que ayuda
w-thing-support-day = alguien que ayuda
w-thing-team-member = un lugar en el equipo
w-thing-transition-marker = señal de estar listos
w-thing-vision = esperanza
w-thing-win = salió bien
w-field-words = Palabras
w-field-text = Palabras
w-field-notes = Notas
w-field-why = Por qué
w-field-status = Cómo va
w-field-what-changed = Lo que cambiaron
w-field-lead-carrier = Quién lo lleva
w-field-first-move = Lo primero
w-field-cue = Cuándo y dónde
w-field-due-on = Para cuándo
w-field-due = Para cuándo
w-field-if-cue = Si esto pasa
w-field-then-response = Entonces
w-field-who-requires = Quién lo pide
w-field-name = Nombre
w-field-relation = Para la familia
w-field-role = Parte
w-field-mode = Cómo
w-field-asked-for = ¿Lo pidieron?
w-field-by = Quién
w-field-to = A quién
w-field-what = Qué
w-field-answer = Respuesta
w-field-place = Lugar
w-field-planned-at = Cuándo
w-field-scope = Qué se puede compartir
w-field-purpose = Para qué
w-field-to-party = A quién
w-field-to-person = A quién
w-field-starts = Desde
w-field-expires = Hasta
w-field-revoked-on = Terminó
w-field-signer = Firmó
w-field-person = Quién
w-field-child = Para
w-field-from = Desde
w-field-who = Quién
w-field-gives = Qué da
w-field-could-ask-for = Qué se le puede pedir
w-field-plan-used = ¿Se usó el plan de seguridad?
w-field-adopted = ¿Está en el plan?
w-field-started-at = Empezó
w-field-ended-at = Terminó
w-field-led-by = Quién la guía
w-field-speaker = Quién habló
w-field-contacted-at = Se llamó o se vio
w-field-plan-revised-at = Se miró el plan
w-field-debriefed-at = Se habló
w-field-used = ¿Se usó el plan de seguridad?
w-field-info-classes = Qué se puede compartir
w-field-sent-on = Se mandó
w-field-other = Un detalle
w-did-crisis-follow-up = hecho después de una crisis
w-did-record-remove = quitado de la hoja
w-did-record-restore = puesto otra vez
w-did-consent-revoke = permiso terminado
w-did-invitation-send = invitación mandada
w-did-invitation-answer = su respuesta

## Contado entre reuniones
w-tell = ¿Qué pasó?
w-tell-another-way = Lo hacen de otro modo
w-tell-win = Salió bien
w-tell-check-in = Hablamos
w-tell-reminder = Un recordatorio
w-tell-life-event = Cambió la vida
w-tell-incident = Un momento difícil
w-tell-crisis = Una crisis
w-kept-another-way = Gracias por contarlo. Se guarda como su cambio.
w-kept-win = Guardado. Nómbrelo primero cuando se vean.
w-kept-check-in = Guardado.
w-kept-reminder = Guardado.
w-kept-life-event = Guardado. Si ahora hay calma, no es mala señal.
w-kept-incident = Guardado.
w-kept-crisis = Guardado. Abajo está lo que nos toca hacer.
w-check-in-with = Con quién
w-check-in-how = Cómo
w-check-in-notes = Qué se dijo
w-mode-call = Llamada
w-mode-text = Mensaje
w-mode-visit = Visita
w-mode-video = Video
w-mode-note-from-family = Una nota de la familia
w-reminder-step = De qué paso
w-reminder-by = Quién se lo recordó
w-reminder-asked = ¿Lo habían pedido?
w-asked-yes = Sí, lo querían
w-asked-no = No
w-asked-unknown = No se sabe
w-life-what = Qué cambió
w-life-move = Mudanza
w-life-job = Trabajo
w-life-birth = Un bebé
w-life-loss = Una pérdida
w-life-school = Escuela
w-life-health = Salud
w-life-legal = Corte
w-life-other = Otra cosa
w-who-tells = Quién lo cuenta
w-what-happened = Qué pasó
w-began-day = El día en que empezó
w-began-time = La hora en que empezó
w-crisis-more = Más, cuando todos estén a salvo
w-crisis-place = Dónde fue
w-crisis-level = Qué tan fuerte fue, en sus palabras
w-crisis-harm = ¿Alguien se lastimó? ¿Cómo?
w-crisis-police = ¿Vino la policía o sujetaron a alguien?
w-crisis-over = Ya pasó
w-plan-used = ¿Se usó el plan de seguridad?
w-used-yes = Sí
w-used-part = Una parte
w-used-no = No
w-used-unknown = No se sabe
w-after-crisis = Después de una crisis: nuestra lista
w-after-crisis-ours = Esto nos toca a nosotros. La familia nunca llega tarde.
w-follow-contact = Llamar o ir a verlos
w-follow-plan = Mirar juntos el plan de seguridad
w-follow-debrief = Hablarlo con todos
w-follow-by = para { $at }
w-follow-done = hecho { $on }
w-follow-do = Hecho: { $what }

## Permisos, y quién puede decidir
w-consents = Lo que se permitió
w-consents-none = Todavía no se permitió nada. Pida solo lo que hace falta.
w-consent-new = Alguien da un permiso
w-consent-what = Qué
w-consent-about = Sobre quién
w-consent-to = A quién
w-consent-classes = Qué se puede compartir
w-consent-scope = En sus palabras
w-consent-purpose = Para qué
w-consent-until = Hasta cuándo
w-consent-signer = Quién firmó
w-consent-program-consent = participa
w-consent-release-one-way = se puede contar
w-consent-release-two-way = se puede contar, de ida y vuelta,
w-consent-part2-tpo = drogas o alcohol: puede ir a todos los que tratan,
w-consent-part2-named = drogas o alcohol: se puede contar
w-consent-school-ferpa = los papeles de la escuela pueden ir
w-consent-telehealth = hablar por video
w-consent-text-email = mensajes y correo
w-consent-photo = fotos
w-consent-recording = sonido o video
w-consent-interpreter = un intérprete
w-consent-esign = firmar en la pantalla
w-class-contact = Cómo hallarlos
w-class-plan = El plan
w-class-safety-plan = El plan de seguridad
w-class-notes = Notas
w-class-health = Salud
w-class-mental-health = Salud mental
w-class-substance-use = Drogas y alcohol
w-class-school = Escuela
w-class-legal = Corte
w-to = a
w-about-name = Sobre { $name }:
w-signed-by = firmó { $name }
w-what-for = para: { $why }
w-from-day = desde el { $on }
w-until-day = hasta el { $on }
w-ran-out = venció el { $on }
w-no-end = sin fin fijo
w-ended-on = terminó el { $on }
w-end = Terminarlo
w-end-this = Terminarlo: { $what }
w-end-sure = Sí, termina hoy
w-ended-n = { $n ->
    [one] 1 que ya terminó
   *[other] { $n } que ya terminaron
 }
w-left-out = Queda fuera:
w-left-out-no-release = { $n } sin permiso
w-left-out-not-covered = { $n } que este permiso no dice
w-left-out-protected = { $n } aparte por ley
w-left-out-private = { $n } de cada quien
w-authorities = Quién puede decidir por un niño
w-authorities-none = No hay nada anotado. Pida ver el papel antes de que alguien firme por un niño.
w-authority-new = Quién puede decidir
w-authority-who = Quién
w-authority-what = Puede decidir
w-authority-child = Por qué niño
w-authority-paper = Qué papel lo dice
w-authority-paper-hint = orden de la corte del 2 de mayo
w-authority-limits = Qué deja fuera
w-authority-decide-health = decide sobre la salud
w-authority-decide-school = decide sobre la escuela
w-authority-physical-custody = el niño vive en su casa
w-authority-legal-custody = custodia legal
w-authority-guardian = tutor
w-authority-court-order-limits = una corte puso límites
w-authority-none = no puede decidir
w-for-child = por
w-first-day = Primer día
w-last-day = Último día
w-ends-today = Termina hoy
w-ends-today-for = Termina hoy: { $name }
w-holds-no-more = ya no vale

## Pasar la guía
w-next-time = La próxima vez: quién guía qué
w-next-time-empty = Todavía no hay nada en la lista. ¿Quién quiere guiar una parte?
w-next-part = Otra parte
w-who-leads-it = Quién la propone
w-who-leads-this = Quién guía: { $what }
w-led-before = { $n ->
    [one] Quién guió antes: 1 parte
   *[other] Quién guió antes: { $n } partes
 }
w-supports = Con quién pueden contar
w-supports-what = primero los más cercanos
w-supports-none = Todavía no hay nadie. ¿Quién está cuando hace falta?
w-support-new = Otra persona
w-support-who = Quién
w-support-ask = Qué se le puede pedir
w-support-close = Qué tan cerca
w-close-3 = muy cerca
w-close-2 = cerca
w-close-1 = no tan cerca
w-could-ask = se le puede pedir: { $what }
w-moment-asked = Se le pidió
w-moment-came = Vino
w-moment-did = Ayudó
w-moment-do-asked = Hoy se le pidió: { $who }
w-moment-do-came = Hoy vino: { $who }
w-moment-do-did = Hoy ayudó: { $who }
w-moment-on-asked = se le pidió { $on }
w-moment-on-came = vino { $on }
w-moment-on-did = ayudó { $on }
w-moment-none = todavía no se le pidió
w-quiet-long = hace mucho que nada
w-invitations = Pedirle a alguien que venga
w-invitations-what = en sus palabras; lo mandan ellos
w-invitation-new = Escribir una invitación
w-invite-whom = A quién
w-invite-words = Qué le quieren decir
w-invite-hint = ¿Vienes a sentarte con nosotros?
w-to-name = { " " }para { $name }
w-sent-on = Se mandó { $on }
w-they-sent-it = Ya la mandaron
w-copy = Copiar las palabras
w-copied = Copiado. Por poco tiempo se puede poner en un mensaje.
w-their-answer = Su respuesta
w-invited-asked = se le pidió
w-invited-coming = Viene
w-invited-unsure = No sabe
w-invited-not-coming = Esta vez no
w-look-back = Mirar atrás juntos
w-look-back-what = Un toque cada una. Deje fuera lo que quiera.
w-who-looks-back = Quién mira atrás
w-look-understanding = Sé lo que sigue
w-look-ownership = Este plan es nuestro
w-look-adaptability = Lo podemos cambiar
w-look-motivation = Vale la pena
w-touched = ¿Qué les dio esta reunión?
w-touched-autonomy = Algo que eligieron
w-touched-competence = Confianza en lo que pueden
w-touched-connection = Alguien a su lado

## Cuando no hay mejores palabras
w-fault-unknown = Esto no se hizo ({ $code }). Lo guardado antes está a salvo, y lo que escribió sigue aquí. Pruebe otra vez; si vuelve a pasar, cierre el cuaderno con llave y ábralo de nuevo.
fault-bridge-no-answer = El cuaderno no contestó. Lo guardado antes está a salvo, y lo que escribió sigue aquí. Pruebe otra vez; si vuelve a pasar, cierre Hearth y ábralo de nuevo.
fault-step-choose-carrier = Elija a una persona que se encargue de este paso. Lo que escribió sigue aquí.
fault-meeting-nobody-ticked = Todavía no hay nadie marcado. Marque quién está aquí, y empiece.
fault-close-say-it-back-first = { $who } todavía no ha dicho su parte. La reunión está a salvo y sigue abierta. Pregúntele a { $who }, o marque que prefirió saltarla.
fault-goal-reopen-why = Todavía no se abrió nada. Escriba por qué importa ahora, en sus palabras, y ábrala otra vez.

## Lo que aún se escribe
w-still-writing = Aún estaba escribiendo
w-go-on-writing = Seguir escribiendo
w-keep-as-note = Guardarlo como nota de esa reunión

## Dejar ir, como siempre, filas de seguridad
w-let-go-words = Por qué lo dejan ir, en sus palabras
w-let-go-do = Lo dejan ir
w-as-usual = Como siempre: { $when }
w-not-on-team = Otra persona
w-safety-does = Qué hace
w-safety-number = El número
w-row-more = Una más
w-row-up = Subir la fila { $n }
w-row-out = Quitar la fila { $n }
w-row-take-out = Quitar

## Cómo va
w-nav-going = Cómo va
w-condition-understanding = Comprensión
w-condition-ownership = En sus manos
w-condition-adaptability = Se adapta
w-condition-motivation = Motivación
w-condition-after = Cuando nos vayamos
w-state-steady = Estable
w-state-worth-a-look = Conviene mirarlo
w-state-talk-about-it = Conviene hablarlo
w-state-not-enough-yet = Aún no alcanza
w-state-muted = En calma por ahora
w-not-enough = Aún no alcanza para saberlo.
w-growing = Crece
w-ask = Pregunte
w-rows = { $n ->
    [one] 1 fila
   *[other] { $n } filas
 }
w-no-rows = Aquí no hay nada que mostrar.
w-more-facts = Más hechos
w-as-table = Tabla
w-table-of = { $title }: como tabla
w-family-friends = Familia y amistades
w-staff = Personal
w-n-of-m = { $n } de { $m }
w-matters = Importa
w-sure = Seguridad
w-n-matters = { $n } importa
w-n-sure = { $n } seguridad
w-chart-carry = Pasos acordados: ● familia y amistades, ○ personal
w-chart-carry-said = Pasos que llevan la familia y las amistades en cada reunión: { $was } al principio, { $now } en la última.
w-chart-reminders = Recordatorios antes de cada reunión
w-chart-reminders-count = Recordatorios
w-chart-reminders-said = Recordatorios entre reuniones: { $was } al principio, { $now } últimamente.
w-chart-friends = Amistades y vecinos en la reunión
w-chart-friends-count = Amistades y vecinos
w-chart-friends-said = Amistades y vecinos en las reuniones: { $was } al principio, { $now } en la última.
w-chart-rulers-said = { $name }: le importa { $matters }, al principio { $mattered }; seguridad { $sure }, al principio { $was }.
w-chart-said-back = Quién pudo decir su parte
w-said-how = Pudo decir
w-chart-changes = Lo que cambiaron: ● en el plan, ○ aún no
w-chart-changes-said = Cambios que nos contaron: { $n }. En el plan: { $kept }.
w-in-plan = ¿En el plan?
w-in-the-plan = En el plan
w-not-in-the-plan = Aún no
w-shaded-crisis = En sombra: hubo un momento difícil el { $on }.
w-shaded-life-event = En sombra: la vida cambió el { $on }.
w-shaded-pause = En sombra: hubo una pausa desde el { $on }.
w-for-staff = Para el personal
w-for-one = Lo respondió una sola persona
w-for-one-what = Solo esa persona y usted pueden verlo. Mírelo cuando nadie más pueda.
w-for-one-none = Hoy no hay nada aquí.
w-going-note = Se calcula en esta computadora con lo que está escrito. No es parte del plan, ni razón para terminar el apoyo.
w-pattern-we-are-holding-it = Lo sostenemos nosotros
w-pattern-polite-yes = Un sí por cortesía
w-pattern-quiet-redesign = Cambio callado
w-pattern-fading-goal = Meta que se apaga
w-pattern-too-heavy = Demasiado peso
w-pattern-meeting-only-plan = Plan de pura reunión
w-pattern-taking-it-over = Lo toman en sus manos
w-pattern-more-hands = Más manos
w-before = Antes: { $was }.
w-before-share = { $n ->
    [0] Antes: casi nada.
   *[other] Antes: unos { $n } de cada 10.
}
w-so-since = Así desde el { $on }.
w-fact-done-another-way = Un paso se hizo de otro modo.
w-fact-no-open-step = No hay ningún paso abierto para esta meta.
w-fact-nothing-done-between = Entre reuniones no se hizo ningún paso de la familia.
w-fact-done-by-friends = Un amigo o una vecina hizo un paso.
w-answer-yes = sí
w-answer-no = no
w-answer-partly = una parte
w-answer-skipped = hoy no
w-answer-unknown = no se sabe
w-answer-here = presente
w-answer-absent = ausente
w-record-step-review = cómo fue
w-record-readback = lo dijo con sus palabras
w-record-ruler = número
w-record-reminder = recordatorio
w-record-attendance = en la reunión
w-worth-talking = Conviene hablarlo
w-signal-seen = Visto
w-signal-talked = Ya lo hablamos
w-signal-acted = Ya cambiamos algo
w-signal-not-us = No es nuestro caso
w-signal-why = ¿Por qué no encaja?
w-next-list = Para la próxima lista
w-put-on-list = Ponerlo en la lista
w-might-add = Se podría añadir
w-on-the-list = En la lista
w-next-list-later = La próxima reunión los ofrece al empezar.
w-propose-change = ¿Es este el plan ahora? «{ $words }»
w-propose-silent = ¿Esto todavía importa? «{ $words }»

## La prueba de la vida real
w-real-life = Primero, imagínelo
w-real-life-skip = Saltarlo hoy
w-real-life-skipped = Se saltó, por decisión propia.
w-real-life-ask = Preguntarlo de todos modos
w-in-the-way = ¿Qué podría estorbar?
w-then-i-will = Entonces voy a
w-nothing-in-the-way = No se me ocurre nada
w-said-aloud = Dicho en voz alta: «Voy a …»
w-said-aloud-hint = Solo si lo dijo
w-below-seven = Menos de 7. Háganlo más pequeño, o digan qué harán cuando cueste.
w-take-as-is = Tomarlo tal como está

## El archivo mismo: qué le pasa y cómo volver.

w-told = Sobre su archivo
w-mend = Reparar mi archivo
w-mend-what = Hearth puede armar su archivo de nuevo con lo que todavía se puede leer y con su copia más nueva. El archivo dañado se guarda.
w-mend-not = Hearth no pudo reparar su archivo. No se cambió ni se borró nada. Presione "Mostrar mis copias". Si no hay ninguna, haga una copia de la carpeta de Hearth. Después pida ayuda a su agencia.
w-backups-show = Mostrar mis copias
w-backups-none = En esta computadora no hay una copia que se pueda leer. No se cambió nada. Pida ayuda a su agencia.
w-backup-of = Copia del { $day }
w-backup-whole = Todo lo que hay aquí está en ella.
w-backup-lacks = A esta copia le falta trabajo más nuevo. Entradas: { $things }. Familias: { $families }. Textos a medias: { $drafts }. Quedarían fuera de la vista. El archivo que está aquí se guarda al lado.
w-backup-more = Puede haber trabajo más nuevo que ahora no se puede leer; el archivo que está aquí se guarda al lado.
w-go-back = Volver a esta copia
w-go-back-sure = Sí, volver a esta
w-this-file = Su archivo
w-checked-on = Revisado: { $day }.
w-checked-never = Todavía no se ha revisado.
w-backed-up-on = Copia hecha: { $day }.
w-backed-up-soon = La próxima copia se hace cuando usted haga una pausa.
w-check-now = Revisar mi archivo ahora
w-checking = Revisando…

## The family's own page, and family time

w-family-view = Mostrar a la familia
w-family-time = Darles esta computadora
w-key-family-view = La página de la familia, en otra ventana
w-shown-doing = Lo que hace cada quien
w-shown-goals = Lo que queremos
w-shown-why = Por qué:
w-shown-rests = Esta meta descansa por ahora.
w-shown-next = Nos vemos otra vez: { $at }
w-shown-only = Solo lo que todo su equipo puede ver. Díganos qué cambiar.
w-shown-larger = Más grande
w-shown-smaller = Más chico
w-shown-translated = En otras palabras:
w-shown-give-back = Devolver la computadora
w-shown-stay = Quedarse en esta página
w-own-rulers = O cada quien en privado:
w-own-ruler-importance = ¿Cuánto te importa esto? 0 es nada, 10 es mucho.
w-own-ruler-confidence = ¿Qué tan seguro o segura estás de poder? 0 es nada, 10 es mucho.
w-own-ruler-who-sees = Tu número es tuyo. Ninguna pantalla ni página del equipo lo muestra.

## After a crisis: its end, and what was learned

w-crisis-goes-on = Tal vez sigue todavía.
w-crisis-end = Ya pasó
w-crisis-end-this = Ya pasó: { $what }
w-crisis-was-over = Pasó el { $on }
w-learned-new = Lo que aprendimos
w-learned-more = Escribir más de esto
w-learned-hint = Como lo cuentan. Una cosa por línea.
w-learned-text = Qué pasó y cuándo
w-learned-what-worked = Qué ayudó
w-learned-needs-seen = Qué necesitan
w-learned-changes-made = Qué cambian

## Help under the need it serves

w-service-new = Ayuda para esto
w-service-what = Qué tipo de ayuda
w-service-who = Quién la da
w-service-often = Cada cuánto
w-service-reason = Por qué la quieren, en sus palabras
w-service-ends = Cómo sabrán todos que ya puede terminar
w-service-ends-hint = «Cuando Theo duerma toda la noche»
w-service-until = Hasta: { $when }
w-service-end = Ya terminó
w-service-end-this = Ya terminó: { $what }
w-service-because = ¿Por qué terminó?
w-service-ended = terminó el { $on }
w-pair-instead = En vez de
w-pair-try = pruebe
w-pair-service = Pregunte primero qué han pensado. Sus propias ideas van antes que un servicio.

## If this, then I will: moments of a day

w-if-then-new = Otro «si pasa esto, yo haré»
w-day-moment = ¿Cuándo en el día?
w-day-morning = Mañanas
w-day-mealtime = Comidas
w-day-bedtime = Hora de dormir
w-day-school-call = Una llamada de la escuela
w-day-argument = Un pleito
w-day-craving = Ganas de consumir
w-day-visit = Una visita
w-day-payday = Día de pago
w-day-other = Otro momento
w-day-hint-morning = «Si no se levanta a las siete»
w-day-hint-mealtime = «Si alguien deja la mesa»
w-day-hint-bedtime = «Si sigue despierta a las diez»
w-day-hint-school-call = «Si la escuela llama a mediodía»
w-day-hint-argument = «Si empezamos a gritar»
w-day-hint-craving = «Si me dan ganas de consumir»
w-day-hint-visit = «Si vuelve triste de la visita»
w-day-hint-payday = «Si el lunes ya no hay dinero»
w-day-hint-other = «Si veo que …»

## Staff's own days

w-deadlines = Nuestras fechas
w-deadlines-what = Estos días son para nosotros, el personal. Ninguna página de la familia los muestra. Una familia nunca llega tarde.
w-deadlines-none = Nada nos espera aquí.
w-deadline-by = { $n ->
    [0] para el { $on }, hoy
    [one] para el { $on }, queda 1 día
   *[other] para el { $on }, quedan { $n } días
}
w-deadline-passed = era para el { $on }
w-deadline-since = contado desde el { $on }
w-deadlines-met = Hecho: { $n }

## Cards and days of this laptop

w-practice = Tarjetas y fechas
w-timeline = Los días de quién cuentan
w-timeline-what = Cada agencia pone sus días. Son para el personal.
w-timeline-default = Los días usuales
w-timeline-milwaukee = Milwaukee
w-timeline-massachusetts = Massachusetts
w-cards = Tarjetas
w-cards-n = { $n ->
    [one] 1 tarjeta
   *[other] { $n } tarjetas
}
w-cards-find = Buscar una tarjeta
w-cards-none = Ninguna tarjeta dice eso.
w-cards-all = Mostrar las { $n }
w-card-first = Poner primero
w-card-first-this = Poner primero: { $id }
w-card-is-first = va primero
w-card-away = Guardar
w-card-away-this = Guardar: { $id }
w-card-back = Traer de vuelta
w-card-back-this = Traer de vuelta: { $id }
w-card-is-away = guardada
w-card-unread = Nadie de habla nativa la ha leído todavía
w-card-read-by = La leyó { $name }
w-own-files = Sus propias tarjetas
w-own-files-what = Sus tarjetas van encima de las nuestras. Una con el nombre de una nuestra toma su lugar.
w-own-new = Escribir la suya
w-own-name = Archivo
w-own-text = Lo que dice
w-own-begin = Empezar una tarjeta
w-own-file-open = Cambiar: { $name }
w-own-file-off = Quitar: { $name }
w-file-left-out = Quedó fuera: { $file }, línea { $line }. { $what } Las demás tarjetas funcionan.

## A meeting that was held with paper

w-late-meeting = Agregar una reunión que tuvo en papel
w-late-what = Escríbala como fue. Lo que nadie sabe queda abierto.
w-late-kind = Qué tipo
w-late-day = Qué día
w-late-from = Desde
w-late-to = Hasta
w-late-led = Quién la guió
w-late-place = Dónde
w-late-there = Quién estuvo
w-late-notes = Qué se dijo
w-late-kept = Está guardada, con su propio día.

## Signing on this screen, and from which age

w-hand-over = Entregar la computadora
w-sign-here = Firmar en esta pantalla
w-sign-who = Quién firma
w-sign-what = Lea todo. Pregunte lo que quiera. Puede decir que no, y puede terminarlo cuando quiera.
w-sign-name = Escriba su nombre
w-sign-yes = Digo que sí a esto
w-sign-no = Ahora no
w-signed-screen = { $name } lo firmó en esta pantalla, { $on }.
w-signed-paper = { $name } lo firmó en papel, { $on }.
w-signed-before = Entonces decía otra cosa.
w-minor = Desde qué edad un joven puede decir que sí a solas
w-minor-what = Esto no es consejo legal. Pregunte a su agencia antes de usarlo. Si un estado no está, uno de los padres dice que sí: pregunte.
w-minor-state = Estado
w-minor-help = Tipo de ayuda
w-minor-age = Desde los
w-minor-source = Dónde está escrito
w-minor-read = Quién lo revisó
w-minor-written = Escrito el { $on }.
w-minor-unread = Nadie lo ha revisado todavía.
w-minor-outpatient-mental-health = pláticas sobre lo que siente, salud mental
w-minor-substance-use = ayuda con drogas o alcohol
fault-signature-own-name = Todavía no se firmó nada. Por favor, escriba su propio nombre, como está aquí: { $name }.

## Who may be shown one thing, and what is kept apart

w-may-see = Quién puede ver esto
w-note-for-team = para el equipo
w-note-for-staff = solo para el personal
w-note-for-apart = queda aparte
w-note-for-clinic = drogas o alcohol: queda aparte
w-privacy-team = El equipo, y a quien un permiso nombra
w-privacy-family-only = La familia y su equipo, nadie más
w-privacy-staff-only = Solo el personal. Sigue siendo parte del archivo.
w-privacy-restricted = Aparte. No sale en ninguna hoja ni al buscar.
w-segment = De dónde viene
w-segment-ordinary = Nada especial
w-segment-part2-sud = Ayuda por drogas o alcohol
w-segment-school-record = De la escuela
w-segment-court = De la corte
w-segment-other-protected = De otra parte protegida
w-not-for-household = No en la hoja de la familia
w-moves-apart = Esto sale de su hoja y queda aparte. No puede volver. Lo encuentra en Papeles.
w-report-made = Un informe obligatorio
w-report-what = Solo se guardan el día y el número. Quedan aparte de todo lo demás.
w-report-day = Qué día fue, si no fue hoy
w-report-number = El número que le dieron
w-report-kept = Guardado. Lo encuentra en lo que queda aparte.
w-former = Un nombre de antes
w-former-what = Ninguna hoja lo muestra. Muéstrelo solo si lo pide alguien con derecho. Cada vez que lo mira queda anotado.
w-former-asks = Quién lo pide
w-former-look = Mostrarlo
w-former-none = No hay un nombre de antes.
w-former-until = hasta el { $day }
w-apart = Lo que queda aparte
w-apart-what = Ninguna hoja lo muestra. Mírelo a solas. Cada vez que lo mira queda anotado.
w-apart-words = Palabras para buscar, si quiere
w-apart-look = Mirar
w-apart-none = No hay nada aquí.
