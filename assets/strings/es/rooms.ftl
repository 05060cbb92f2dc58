# Lo que pregunta una reunión completa: decisiones, turnos, quién estuvo y cómo, quién interpreta, qué se pidió.

## Lo que se decidió
w-decided = Lo que se decidió
w-decided-before = { $n ->
    [one] Una más, de antes
   *[other] { $n } más, de antes
 }
w-decision-new = Se decidió algo
w-decision-words = Qué se decidió, en sus palabras
w-decision-by = Quién lo dijo
w-decision-mode = ¿Cómo se decidió?
w-decided-family-chose = Eligió la familia
w-decided-family-with-team = La familia, con el equipo
w-decided-team-consensus = Todos de acuerdo
w-decided-professional-decided = Lo decidió el personal
w-decided-mandated = Un juez o una agencia
w-decided-how = { $how }: { $who }
w-decision-otherwise = ¿Quién lo ve de otro modo?
w-decision-sees = Cómo lo ve { $name }
w-decision-said = Qué dijo { $name }
w-view-agree = está de acuerdo
w-view-uneasy = tiene dudas
w-view-disagree = no está de acuerdo
w-sees-uneasy = { $name } tiene dudas
w-sees-disagree = { $name } no está de acuerdo
w-decision-goal = Para qué meta
w-decision-goal-none = Ninguna meta en especial
fault-decision-how = Diga cómo se decidió. Lo que escribió sigue aquí.
w-field-decided-by = Quién decidió
w-field-views = Quién lo ve de otro modo

## Lo que se repite, arreglado
w-which-unclear = ¿Qué costó decir?
w-mend-words = Entonces todavía no fuimos claros. Dígalo de otro modo o hágalo más chico. Después pregunte otra vez.
w-mend-step = Decirlo de otro modo: { $step }
w-mended = Queda con las palabras nuevas. Ahora pregunte otra vez a { $name }.

## En la mesa
w-comes-now = llega ahora
w-comes-now-of = { $name } llega ahora
w-came-at = llegó a las { $at }
w-came-and-went = Quién llegó tarde, se fue antes o estuvo por teléfono
w-came-when = Llegó a las
w-left-when = Se fue a las
w-came-how = Cómo participó
w-attend-room = en la sala
w-attend-phone = por teléfono
w-attend-video = por video
w-not-here-why = Si no está: por qué
w-was-here = Estuvieron: { $names }.
w-was-here-how = { $name } ({ $how })
w-field-arrived = Llegó a las
w-field-left = Se fue a las
w-field-presence = ¿Está?
w-helpers = Quién interpreta y quién ayuda a guiar
w-helper-interprets = Quién interpreta
w-helper-lang = Qué idioma
w-helper-for = Para quién
w-helper-leads = Quién guía conmigo
w-interprets = { $lang ->
    [none] { $whom ->
        [none] { $name } interpreta.
       *[other] { $name } interpreta para { $whom }.
     }
   *[other] { $whom ->
        [none] { $name } interpreta: { $lang }.
       *[other] { $name } interpreta para { $whom }: { $lang }.
     }
 }
w-co-facilitates = { $name } ayuda a guiar.
w-field-interpreter = Quién interpreta
w-field-interpreter-lang = Qué idioma
w-field-interpreter-for = Para quién
w-field-co-facilitator = Quién guía conmigo

## Su lista y en qué quedó
w-their-list = Su lista
w-their-list-came = Su lista: en qué quedó
w-turn-came = En qué quedó
w-turn-came-of = En qué quedó: { $what }
w-turn = ¿Tuvo su turno?
w-turn-yes = Sí
w-turn-no = Hoy no
w-turn-who = Quién lo guió
w-turn-outcome = En qué quedó
w-turn-led = lo guió { $name }
w-turn-had = tuvo su turno
w-turn-not = hoy no
w-field-outcome = En qué quedó
w-field-led = ¿Tuvo su turno?

## Lo que alguien pidió
w-asked-for = Lo que alguien pidió
w-asked-for-new = Alguien pide algo para estar a gusto
w-asked-for-words = Qué le hace falta para estar bien aquí
w-asked-for-who = Quién lo pide
w-made-legend = ¿Se hizo? { $what }
w-made-do-yes = Ya está
w-made-do-yes-of = Ya está: { $what }
w-made-do-no = No pudimos
w-made-do-no-of = No pudimos: { $what }
w-made-yes = hecho
w-made-no = todavía no pudimos
w-made-unknown = no se sabe
w-field-made = ¿Se hizo?

## Números de una necesidad
w-need-rulers = Qué tan cerca está cada necesidad de cubrirse
w-need-matters = ¿Cuánto importa ahora?
w-met-by-on = { $name } dice { $n } ({ $on })
w-near-by-on = qué tan cerca: { $name } dice { $n } ({ $on })

## Dicho en voz alta
w-tried-aloud = Lo probamos en voz alta
w-tried-aloud-of = Lo probamos en voz alta: { $what }
w-tried-on = probado en voz alta el { $on }
w-field-rehearsed-on = Probado en voz alta el

## El día del plan de seguridad
w-safety-looked = Lo vimos juntos el { $on }.
w-safety-not-looked = Todavía no lo vimos juntos.

## Cada cuánto y para quién
w-rhythm = Cada cuánto, si se repite
w-rhythm-hint = «Cada domingo»
w-field-rhythm = Cada cuánto
w-goal-youths = ¿De cuál de los hijos se trata?
w-goal-about = Sobre { $names }
w-field-youths = De cuál de los hijos

## Un recordatorio
w-reminder-how = Cómo
w-channel-call = Llamada
w-channel-text = Mensaje
w-channel-visit = En persona
w-channel-note = Una nota
w-reminder-led = ¿Hicieron el paso después?
w-led-done-yes = Sí
w-led-done-no = Todavía no
w-led-done-unknown = No se sabe
w-field-channel = Cómo
w-field-led-to-done = ¿Lo hicieron después?
