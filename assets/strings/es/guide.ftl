# La reunión guiada: tipos, pasos y para qué sirven, por qué se ofrece una tarjeta, líneas de ayuda.

meeting-first-conversation = Primera conversación
step-first-conversation-arrive = Llegar con calma
purpose-first-conversation-arrive = Preguntar qué quieren de hoy.
step-first-conversation-story = Oír su historia
purpose-first-conversation-story = Escuchar. Reflejar dos veces por cada pregunta.
step-first-conversation-safe-today = A salvo hoy
purpose-first-conversation-safe-today = Primero ver el peligro y lo más básico.
step-first-conversation-what-matters = Lo que más importa
purpose-first-conversation-what-matters = Hallar esperanza. Mirar seis meses adelante.
step-first-conversation-how-it-works = Cómo funciona esto
purpose-first-conversation-how-it-works = Preguntar, contar un poco, preguntar otra vez. Decir qué es privado y qué no.
step-first-conversation-want-this = ¿Quiere esta ayuda?
purpose-first-conversation-want-this = Oír cuánto la quieren.
step-first-conversation-consent = Papeles, si así lo quieren
purpose-first-conversation-consent = El permiso lo dan ellos.
step-first-conversation-who-shows-up = Quién está con ustedes
purpose-first-conversation-who-shows-up = Una primera mirada a quién está cerca.
step-first-conversation-next-visit = Lo que sigue
purpose-first-conversation-next-visit = Ellos escogen la hora, el lugar y la gente.
meeting-discovery = Conocer a su familia
step-discovery-their-hope = Su esperanza, leída
purpose-discovery-their-hope = Preguntar qué corregir.
step-discovery-good-times = Buenos tiempos
purpose-discovery-good-times = Cómo vive esta familia cuando va bien.
step-discovery-each-person = Lo que cada uno hace bien
purpose-discovery-each-person = Lo que hace bien, le gusta, le da orgullo.
step-discovery-culture = Cómo viven
purpose-discovery-culture = Idioma, fe, comida, reglas, cómo deciden.
step-discovery-hard-times = Lo que ha sido difícil
purpose-discovery-hard-times = Qué se probó y qué ayudó.
step-discovery-needs = Lo que cada uno necesita
purpose-discovery-needs = Mirar debajo del problema.
step-discovery-how-much = Cuánto importa
purpose-discovery-how-much = Oír qué necesidad pesa más.
step-discovery-who-to-ask = A quién invitar
purpose-discovery-who-to-ask = A quién quieren cerca y cómo pedirlo.
step-discovery-read-back = Leerlo de vuelta
purpose-discovery-read-back = Ellos lo corrigen y dan el sí.
step-discovery-youth-ready = Listo para el equipo
purpose-discovery-youth-ready = La persona joven escoge qué traer y quién se sienta cerca.
step-discovery-close = Decirlo y cerrar
purpose-discovery-close = Cada quien dice su parte. Luego, la próxima vez.
meeting-first-team = Primera reunión del equipo
step-first-team-before = Antes de reunirnos
purpose-first-team-before = La lista, el lugar y la gente son suyos.
step-first-team-welcome = Bienvenida
purpose-first-team-welcome = Quién está y por qué.
step-first-team-agreements = Cómo nos reunimos
purpose-first-team-agreements = Que sea seguro hablar.
step-first-team-hope = La esperanza
purpose-first-team-hope = En sus propias palabras.
step-first-team-strengths = Lo que es fuerte
purpose-first-team-strengths = Cada quien agrega al menos una.
step-first-team-mission = Lo que haremos juntos
purpose-first-team-mission = Una o dos frases para el equipo.
step-first-team-needs = Por dónde empezar
purpose-first-team-needs = La familia escoge de una a tres necesidades.
step-first-team-goals = Metas y por qué
purpose-first-team-goals = Su razón para cada una.
step-first-team-ideas = Ideas
purpose-first-team-ideas = Primero la familia, luego amigos, luego los demás.
step-first-team-choose = Escoger, y quién
purpose-first-team-choose = Primeros pasitos, cada uno con un nombre.
step-first-team-real-life = ¿Cabe en la vida real?
purpose-first-team-real-life = Qué tan seguro, qué podría estorbar, y entonces qué.
step-first-team-safety = Plan de seguridad
purpose-first-team-safety = Qué ayuda y a quién llamar.
step-first-team-must-dos = Lo obligatorio
purpose-first-team-must-dos = Lo que otros piden, por separado.
step-first-team-close = Decirlo y cerrar
purpose-first-team-close = Cada quien dice su parte. Próxima fecha.
meeting-follow-up-team = Reunión del equipo
step-follow-up-team-their-list = Primero su lista
purpose-follow-up-team-their-list = Lo que quieren hablar va primero.
step-follow-up-team-went-well = Lo que salió bien
purpose-follow-up-team-went-well = Primero lo bueno, y cómo lo lograron.
step-follow-up-team-steps-went = Cómo fueron los pasos
purpose-follow-up-team-steps-went = Cada quien habla de su propio paso.
step-follow-up-team-in-the-way = Lo que estorbó
purpose-follow-up-team-in-the-way = Lo que la casa nos enseñó y qué hacer la próxima vez.
step-follow-up-team-rulers = Cuánto y qué tan seguro
purpose-follow-up-team-rulers = Oír el número y lo que hay detrás.
step-follow-up-team-goals = Seguir, cambiar o descansar
purpose-follow-up-team-goals = La familia dice cómo va cada meta.
step-follow-up-team-noticed = Una cosa que notamos
purpose-follow-up-team-noticed = Un hecho a lo más, dicho con cuidado.
step-follow-up-team-next-steps = Próximos pasos y quién
purpose-follow-up-team-next-steps = Pasos chicos, un nombre en cada uno, y de vuelta a la familia donde quiera.
step-follow-up-team-safety = ¿Sigue bien el plan de seguridad?
purpose-follow-up-team-safety = Ver si todavía sirve.
step-follow-up-team-toward-the-end = Hacia el final
purpose-follow-up-team-toward-the-end = Una mirada corta a las señales de estar listos.
step-follow-up-team-close = Decirlo y cerrar
purpose-follow-up-team-close = Cada quien dice su parte. Próxima fecha y quién guía qué.
meeting-check-in = Llamada o visita
step-check-in-good-news = Primero lo bueno
purpose-check-in-good-news = Qué va mejor, y cuál fue su parte.
step-check-in-real-life = En la vida real
purpose-check-in-real-life = Cómo van los pasos, y qué hicieron a su manera.
step-check-in-in-the-way = Qué se puso en medio
purpose-check-in-in-the-way = Qué se puso en medio, y qué harán.
step-check-in-how-sure = Qué tan seguro
purpose-check-in-how-sure = Un número, y qué ayudaría a subir un punto.
step-check-in-reminders = Recordatorios, si quieren
purpose-check-in-reminders = Un recordatorio solo si lo quieren.
step-check-in-what-changed = Qué cambió
purpose-check-in-what-changed = Qué cambió en la vida, y quién estuvo cerca.
meeting-crisis-debrief = Después de un momento difícil
step-crisis-debrief-care-first = ¿Cómo está cada uno?
purpose-crisis-debrief-care-first = Primero el cuidado.
step-crisis-debrief-what-they-did = Lo que hicieron
purpose-crisis-debrief-what-they-did = Decir qué los mantuvo a salvo.
step-crisis-debrief-what-happened = Lo que pasó
purpose-crisis-debrief-what-happened = De la persona joven y de quien la cuida, por turno.
step-crisis-debrief-early-signs = Señales y necesidades
purpose-crisis-debrief-early-signs = Qué vino primero y qué hacía falta.
step-crisis-debrief-the-plan = Qué ayudó y qué no
purpose-crisis-debrief-the-plan = Se prueba el plan, no la familia.
step-crisis-debrief-new-plan = Nuevos si-entonces y llamadas
purpose-crisis-debrief-new-plan = Qué hacer primero, a quién llamar, qué guardar.
step-crisis-debrief-at-two = A las dos de la mañana
purpose-crisis-debrief-at-two = Qué tan seguro, cuando es difícil.
step-crisis-debrief-the-rest = El resto del plan
purpose-crisis-debrief-the-rest = Algunas metas pueden descansar.
step-crisis-debrief-read-back = Leerlo e imprimirlo
purpose-crisis-debrief-read-back = Una página y el próximo contacto.
meeting-transition = Hacia el final
step-transition-ahead = Lo que espera con gusto
purpose-transition-ahead = Empezar por lo que viene después.
step-transition-can-do-now = Lo que puede hacer ahora
purpose-transition-can-do-now = Del archivo: lo que construyeron.
step-transition-markers = Señales de estar listos
purpose-transition-markers = La familia las mide.
step-transition-what-stays = Lo que se queda
purpose-transition-what-stays = Personas, destrezas y lugares que se quedan.
step-transition-off-track = Si se pone difícil
purpose-transition-off-track = Si pasa esto, entonces aquello.
step-transition-who-stays = Quién se queda
purpose-transition-who-stays = Cada paso del personal pasa a alguien que se queda, o se suelta.
step-transition-practice = Su propia reunión
purpose-transition-practice = La familia llama y guía una.
step-transition-safety = Plan de seguridad sin nosotros
purpose-transition-safety = Sin nombres del personal.
step-transition-way-back = El camino de regreso
purpose-transition-way-back = Cómo llamarnos otra vez.
step-transition-how-sure = Qué tan seguro
purpose-transition-how-sure = Un número y lo que hay detrás.
step-transition-mark-the-day = Cómo marcar el día
purpose-transition-mark-the-day = La familia escoge.
step-transition-close = Decirlo y cerrar
purpose-transition-close = Cada quien dice su parte. Luego, la próxima vez.
meeting-closing = Cierre
step-closing-whole-way = Todo el camino
purpose-closing-whole-way = Lo que esperaban y lo que hicieron.
step-closing-what-stays = Lo que se queda
purpose-closing-what-stays = Personas, destrezas y lugares que se quedan.
step-closing-safety = Plan de seguridad sin nosotros
purpose-closing-safety = Sin nombres del personal.
step-closing-way-back = El camino de regreso
purpose-closing-way-back = Cómo llamarnos otra vez.
step-closing-last-words = Últimas palabras
purpose-closing-last-words = Lo que dirían a otros.
step-closing-mark-the-day = Marcar el día
purpose-closing-mark-the-day = Como la familia lo escogió.
step-closing-close = Cómo fue
purpose-closing-close = Una última palabra de cada quien, y cómo fue.

why-adaptation-not-in-plan = Por qué ahora: { $words } El plan todavía no lo dice.
why-adaptation-not-in-plan-short = Por qué ahora: en casa lo hacen a su manera, y el plan todavía no lo dice.
why-at-before-a-reminder = Por qué ahora: pregunte antes de poner un recordatorio.
why-at-call-list = Por qué ahora: es el momento de decir a quién llamar.
why-at-celebration = Por qué ahora: ese día lo marcan ellos.
why-at-close = Por qué ahora: la reunión va a terminar. Pregunte primero a la persona joven.
why-at-explain-process = Por qué ahora: toca decir cómo funciona esto. Primero pregunte.
why-at-ideas-first = Por qué ahora: las ideas empiezan con la familia.
why-at-keep-as-is = Por qué ahora: hay cosas que deben quedarse como están.
why-at-last-words = Por qué ahora: ellos saben qué ayuda a una familia que empieza.
why-at-new-if-then = Por qué ahora: al plan le hace falta un primer paso para un día difícil.
why-at-opening = Por qué ahora: apenas empiezan.
why-at-practice-run = Por qué ahora: es el momento de practicar.
why-at-read-back = Por qué ahora: las palabras las corrigen ellos.
why-at-ruler = Por qué ahora: un número ayuda a oír qué tan seguros están.
why-at-safe-storage = Por qué ahora: el nuevo plan debe decir qué se guarda bajo llave.
why-at-safety-check = Por qué ahora: la seguridad va primero, cada vez.
why-at-strengths-round = Por qué ahora: el equipo debe oír primero lo bueno.
why-at-timeline = Por qué ahora: están contando qué vino primero.
why-at-way-back = Por qué ahora: deben saber el camino de regreso.
why-at-what-still-matters = Por qué ahora: antes de ver el resto del plan.
why-at-what-was-built = Por qué ahora: es el momento de nombrar lo que lograron.
why-at-who-decides = Por qué ahora: ayuda saberlo antes de preguntar quién firma o guía.
why-at-who-stays = Por qué ahora: el plan debe quedar con quienes se quedan.
why-barrier-without-if-then = Por qué ahora: lo mismo estorbó { $count } veces y no hay un si-entonces.
why-before-telling = Antes de contar algo: pida permiso.
why-beside-a-question = Junto a una pregunta: diga lo que oyó.
why-blame-in-the-room = Por qué ahora: se siente la culpa. Primero el cuidado.
why-both-sides = Por qué ahora: { $name } habló a favor y en contra.
why-change-talk = Por qué ahora: { $name } acaba de decir lo que importa.
why-commitments = Por qué ahora: ya oyó { $count } veces que lo van a hacer.
why-discord = Por qué ahora: hay tensión aquí. Es por nosotros, no por ellos.
why-family-asked = Por qué ahora: { $name } le preguntó algo. Pregunte antes de contar.
why-family-steps-stall = Por qué ahora: los pasos del personal se hicieron, y { $count } de la familia no.
why-few-ideas =
    Por qué ahora: { $count ->
        [one] hay 1 idea
       *[other] hay { $count } ideas
    } hasta ahora.
why-few-natural-supports =
    Por qué ahora: { $count ->
        [0] no hay amigos ni parientes
       *[other] solo hay { $count } amigo o pariente
    } en el equipo.
why-few-strengths = Por qué ahora: todavía no hay dos fuerzas de { $name } en el archivo.
why-first-commitment = Por qué ahora: { $name } dijo que lo va a hacer.
why-friend-away = Por qué ahora: { $name } no está hoy.
why-friend-without-step = Por qué ahora: { $name } está en el equipo y todavía no lleva un paso.
why-from-the-list = De la lista de esta reunión.
why-goal-in-agency-words =
    Por qué ahora: { $count ->
        [one] 1 meta todavía está
       *[other] { $count } metas todavía están
    } en nuestras palabras.
why-goal-silent =
    Por qué ahora: hace { $count ->
        [one] 1 reunión
       *[other] { $count } reuniones
    } que no se habla de una meta.
why-goal-without-why =
    Por qué ahora: { $count ->
        [one] 1 meta no tiene
       *[other] { $count } metas no tienen
    } un porqué todavía.
why-handled-alone = Por qué ahora: { $name } estuvo ahí primero en un momento difícil.
why-hard-time-told = Por qué ahora: le contaron de un momento difícil.
why-heavy-week = { $count ->
    [one] Por qué ahora: la vida cambió y un paso tuvo que esperar.
   *[other] Por qué ahora: la vida cambió y { $count } pasos tuvieron que esperar.
}
why-importance-fell = Por qué ahora: la última vez le importaba { $old } a { $name }, y hoy { $new }.
why-information-to-give = Por qué ahora: { $name } tiene algo que contar. Primero pregunte.
why-interest-ruler = Por qué ahora: le dieron un { $n }.
why-life-changed = Por qué ahora: su vida cambió y el plan todavía no.
why-low-confidence = Por qué ahora: hoy la seguridad de { $name } es de { $n }.
why-mandated-referral = Por qué ahora: alguien más los mandó aquí.
why-many-goals = Por qué ahora: hay { $count } metas abiertas.
why-many-reminders = Por qué ahora: dimos { $count } recordatorios desde la última vez, y lo usual son unos { $before }.
why-markers-not-set = Por qué ahora: todavía no hay señales de estar listos en sus palabras.
why-matters-but-unsure = Por qué ahora: a { $name } le importa, y se siente difícil.
why-missed-twice = Por qué ahora: un paso de { $name } tuvo que esperar dos veces.
why-missed-without-barrier =
    Por qué ahora: { $count ->
        [one] 1 paso tuvo
       *[other] { $count } pasos tuvieron
    } que esperar, y no sabemos por qué.
why-mixed-feelings = Por qué ahora: se oyó gusto y se oyó miedo.
why-more-sustain = Por qué ahora: oyó más razones para dejarlo así que para cambiarlo. Todavía no planee.
why-must-do-without-reason =
    Por qué ahora: { $count ->
        [one] 1 cosa obligatoria no tiene
       *[other] { $count } cosas obligatorias no tienen
    } una razón suya todavía.
why-need-ruler = Por qué ahora: le dieron un { $n } a esta necesidad.
why-need-underneath = Por qué ahora: pueden buscar qué necesitaba { $name }.
why-needs-to-choose = Por qué ahora: hay { $count } necesidades, y la familia no ha escogido una.
why-new-plan-said = Por qué ahora: el nuevo plan ya está escrito. Dígalo con sus palabras.
why-no-culture = Por qué ahora: sabemos poco de cómo viven.
why-no-focus = Por qué ahora: oyó { $count } cosas difíciles, y todavía no hay una meta.
why-no-vision = Por qué ahora: su esperanza todavía no está en el archivo.
why-one-carries-much = Por qué ahora: { $name } lleva { $count } pasos abiertos.
why-open-barrier = Por qué ahora: esto todavía se pone en medio.
why-options-on-the-table = Por qué ahora: hay { $count } ideas, y nadie ha escogido una.
why-own-way-not-noted =
    Por qué ahora: { $count ->
        [one] 1 paso se hizo
       *[other] { $count } pasos se hicieron
    } a su manera, y no sabemos cómo.
why-past-help-failed = Por qué ahora: oyó qué no ayudó. Pregunte qué sí.
why-plan-copy-missing = Por qué ahora: nadie tiene todavía una copia del plan nuevo.
why-question-asked = Por qué ahora: acaba de hacer una pregunta abierta.
why-questions-in-a-row = Por qué ahora: hizo dos preguntas seguidas.
why-real-life-test =
    Por qué ahora: { $count ->
        [one] falta 1 paso nuevo
       *[other] faltan { $count } pasos nuevos
    } por probar con la vida real.
why-ruler-at-zero = Por qué ahora: { $name } dijo cero. No pregunte por qué no menos.
why-ruler-moved = Por qué ahora: { $name } pasó de { $old } a { $new }.
why-safety-plan-existed = Por qué ahora: ya había un plan de seguridad antes del momento difícil.
why-say-it-back =
    Por qué ahora: { $count ->
        [one] falta 1 persona
       *[other] faltan { $count } personas
    } por decir su parte.
why-say-it-back-missed = Por qué ahora: la última vez, no todos pudieron decir su parte.
why-service-before-need = Por qué ahora: hay un servicio en el lugar de una necesidad.
why-service-first = Por qué ahora: primero se nombró un servicio. Pida las ideas de ellos.
why-spoke-up = Por qué ahora: { $name } lo vio de otra manera y lo dijo.
why-staff-did-family-step =
    Por qué ahora: el personal hizo { $count ->
        [one] 1 paso
       *[other] { $count } pasos
    } que la familia iba a hacer.
why-staff-hold-most = Por qué ahora: el personal lleva { $staff } de { $count } pasos abiertos.
why-staff-idea-first = Por qué ahora: la primera idea vino del personal. Primero oiga a la familia.
why-step-carried-over = Por qué ahora: un paso lleva { $count } reuniones en “todavía no”.
why-step-done-unprompted = Por qué ahora: { $step } se hizo sin recordatorio.
why-step-due = Por qué ahora: llegó el día de un paso de { $name }.
why-step-missed =
    Por qué ahora: { $count ->
        [one] 1 paso tuvo
       *[other] { $count } pasos tuvieron
    } que esperar.
why-step-taken-up = Por qué ahora: { $name } tomó un paso nuevo.
why-steps-chosen = Por qué ahora: ya están el próximo paso, su momento y su ayuda.
why-steps-done =
    Por qué ahora: { $count ->
        [one] se hizo 1 paso
       *[other] se hicieron { $count } pasos
    }.
why-steps-done-no-reminder =
    Por qué ahora: { $count ->
        [one] se hizo 1 paso, sin recordatorio
       *[other] se hicieron { $count } pasos, ninguno con recordatorio
    }.
why-steps-done-unprompted =
    Por qué ahora: { $count ->
        [one] se hizo 1 paso
       *[other] se hicieron { $count } pasos
    } sin recordatorio.
why-story-told = Por qué ahora: oyó mucho. Dígalo de vuelta.
why-sustain-on-step = Por qué ahora: { $name } tiene una razón para dejar este paso. No lo defienda.
why-sustain-talk = Por qué ahora: { $name } tiene una razón para dejarlo como está. Es normal.
why-team-decided = Por qué ahora: la familia tomó { $theirs } de las últimas { $count } decisiones.
why-their-choice = Por qué ahora: la decisión es de { $name }.
why-their-words = Por qué ahora: { $name } acaba de decir esto.
why-told-as-failure = Por qué ahora: contaron lo que salió mal. Pregunte qué hicieron.
why-took-steps = Por qué ahora: { $name } acaba de contar de un paso que se hizo.
why-unsure-step = Por qué ahora: la seguridad de { $name } con el paso nuevo es de { $n }.
why-used-the-plan = Por qué ahora: la familia ayudó primero, con el plan.
why-when-and-where = Por qué ahora: el paso nuevo de { $name } todavía no tiene día ni lugar.
why-whole-way = Por qué ahora: es el momento de ver todo el camino.
why-write-up = Por qué ahora: está por escribirlo.
why-yes-without-commitment = Por qué ahora: la última vez se acordaron { $count } pasos sin palabras suyas.
why-yes-without-heart = Por qué ahora: { $name } dijo que sí, y nadie dijo que lo hará.
why-youth-quiet = Por qué ahora: { $name } todavía no ha hablado.
card-open = pregunta
card-reflection = reflejo
card-affirmation = reconocer
card-ruler = detrás del número
card-summary = resumen
card-offer = preguntar, contar, preguntar
card-wait = esperar
cards-not-reviewed = Ningún hablante nativo ha revisado todavía estas tarjetas.
line-911 = Emergencia
line-988 = Llame o mande un texto, de día o de noche
fault-practice-not-readable = No se puede usar un archivo de la práctica: { $file }, línea { $line }. Los archivos de sus familias están a salvo. Corrija esa línea, o quite el archivo, y empiece otra vez.

# Los plazos son del personal. Solo sus pantallas los muestran; nadie de una familia llega tarde.
deadline-first-contact = Primer contacto
deadline-first-visit = Primera visita
deadline-first-safety-plan = Primer plan de seguridad
deadline-discovery-done = La historia de la familia, contada y leída
deadline-first-team-meeting = Primera reunión del equipo
deadline-plan-signed = Primer plan firmado
deadline-team-meeting = Próxima reunión del equipo
deadline-plan-review = Próxima mirada a todo el plan
deadline-crisis-contact = Una llamada después del momento duro
deadline-crisis-plan-update = Plan de seguridad cambiado después del momento duro
deadline-crisis-debrief = Hablar del momento duro
deadline-contact = Próximo contacto
deadline-plan-copy = Una copia del plan para la familia
deadline-after-closing-30 = Una llamada al mes del cierre
deadline-after-closing-90 = Una llamada a los tres meses del cierre
deadline-after-closing-180 = Una llamada a los seis meses del cierre
