# Frases que las pantallas hacen con hechos. Primero los hechos; sin puntos; nadie se compara.
# $day es un día del calendario: la ventana lo escribe a la manera local antes de ponerlo.

reason-change-not-in-plan = Aún no está en el plan: { $words }
reason-noticed = { $words }
reason-looking = Se están mirando los hechos.
reason-no-next-meeting = { $days ->
    [one] La última reunión fue hace { $days } día. No hay otra fecha.
   *[other] La última reunión fue hace { $days } días. No hay otra fecha.
}
reason-first-meeting = Aún no hay bastante. La primera reunión es el { $day }.
reason-no-meeting-yet = Aún no hay bastante. No hay fecha de reunión.
reason-pause-until = La familia descansa hasta el { $day }.
reason-pause = La familia toma un descanso.
reason-steady = Estable.
reason-steady-led = Estable. { $who } dirigió en la última reunión.
reason-steady-carried = { $m ->
    [one] Estable. La familia o sus amigos hicieron el paso que se hizo.
   *[other] Estable. La familia o sus amigos hicieron { $n } de los { $m } pasos hechos.
}

since-goals-reached = { $n ->
    [one] Se logró una meta.
   *[other] Se lograron { $n } metas.
}
since-steps-done = { $m ->
    [one] { $n ->
        [0] Se hizo un paso; lo hizo el personal.
       *[other] Se hizo un paso; lo hizo la familia o un amigo.
    }
   *[other] Se hicieron { $m } pasos. La familia o sus amigos hicieron { $n }.
}
since-surer = { $who } siente más confianza: { $n } de 10. Antes era { $was }.
since-matters-more = A { $who } le importa más: { $n } de 10. Antes era { $was }.
since-readier = { $who } se siente más cerca de empezar: { $n } de 10. Antes era { $was }.

before-close-meeting-nobody-from-the-family = No hay nadie de la familia marcado como presente.
before-close-meeting-say-it-back-first = { $who } aún no ha dicho su parte.
before-close-meeting-offer-the-pulse = { $who } aún no ha visto las preguntas privadas.
before-close-meeting-next-date-or-reason = Aún no hay otra fecha, ni una razón.

fault-story-not-json = Este archivo no se puede leer. Puede estar dañado o cortado. No se agregó nada y su trabajo está a salvo. Pida el archivo otra vez.
fault-story-other-schema = Este archivo no es la historia de una familia que Hearth conozca. No se agregó nada y su trabajo está a salvo. Elija otro archivo.
fault-story-wrong-shape = Una parte de este archivo no es como debe ser: { $place }. No se agregó nada y su trabajo está a salvo. Pida a quien hizo el archivo que lo arregle.
fault-story-no-such-id = Este archivo nombra algo que no está en él: { $place }. No se agregó nada y su trabajo está a salvo. Pida a quien hizo el archivo que lo arregle.
fault-story-same-id-twice = Dos filas de este archivo tienen el mismo nombre: { $place }. No se agregó nada y su trabajo está a salvo. Pida a quien hizo el archivo que lo arregle.
fault-story-impossible-date = Un día o una hora de este archivo no existe: { $place }. No se agregó nada y su trabajo está a salvo. Pida a quien hizo el archivo que lo arregle.
fault-story-no-such-zone = Una zona horaria de este archivo no existe: { $place }. No se agregó nada y su trabajo está a salvo. Pida a quien hizo el archivo que lo arregle.
fault-story-too-large = Este archivo es demasiado grande para ser la historia de una familia. No se agregó nada y su trabajo está a salvo. Elija otro archivo.
fault-story-in-the-future = Algo de esta historia pasaría después de hoy: { $place }. No se agregó nada y su trabajo está a salvo. Elija un día anterior.
fault-story-never-met = Esta historia no tiene ninguna reunión, así que no se puede mover a una última reunión. No se agregó nada y su trabajo está a salvo. Ábrala sin un día.
