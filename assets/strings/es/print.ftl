# Nuestras palabras en papel. Fáciles, con «nosotros» y «usted», una idea por línea.
# Lo que dijo la gente nunca está en este archivo.

print-title = Nuestro plan: { $family }
print-title-part = { $name }: mi parte
print-made-for = { $day }. Hecho para { $name }
print-footer-version = Versión { $number }, { $language }. Puede cambiarlo cuando quiera.
print-footer-meeting = Después de la reunión { $number }, { $language }. Puede cambiarlo cuando quiera.
print-footer-first = Primer plan, { $language }. Puede cambiarlo cuando quiera.
print-page = Página
print-page-of = de

print-hope = Nuestra esperanza
print-strengths = Lo que hacemos bien
print-all-of-us = Todos
print-team = Nuestro equipo
print-column-stays = Se queda
print-column-name = Nombre
print-column-who = Quién es
print-column-does = Qué hace
print-column-call = Llamar o textear
print-aged = { $relation }, { $age }
print-age = { $age } años
print-stays = se queda con nosotros cuando el equipo termine
print-leaves = está hasta que terminemos
print-unsure = Sin marca: vamos a preguntar.

print-goals = Lo que importa ahora
print-why = Por qué nos importa
print-know = Cómo lo vamos a saber
print-now = Dónde está ahora, de 0 a 10
print-reading = { $name }: { $readings }
print-matters = importa { $number }
print-sure = seguro { $number }
print-ready = listo { $number }

print-steps = Nuestros próximos pasos
print-column-carrier = Quién
print-column-what = Qué
print-column-when = Cuándo y dónde
print-column-reminder = Aviso
print-nobody-yet = ¿Quién lo hace?
print-from-before = sigue abierto de antes
print-by = para el { $day }
print-first-move = Primero: { $what }
print-helps = Quién ayuda: { $names }
print-reminder-no = no
print-reminder-yes = sí
print-reminder-from = de { $name }

print-if-thens = Si esto pasa, vamos a
print-if = Si { $cue }:
print-then = { $act }
print-then-who = { $name }: { $act }

print-changes = Lo que cambiamos y guardamos
print-reached = Lo que logramos
print-past = Lo que cambiamos, dejamos descansar o soltamos
print-goal-reached = Logrado { $day }
print-goal-changed = Cambió { $day }
print-goal-rests = Descansa desde { $day }
print-goal-let-go = Lo soltamos { $day }
print-goal-by = { $what }. Así lo decidió { $name }
print-became = Ahora es: { $goal }

print-must-dos = Cosas que tenemos que hacer
print-asked-by = lo pide { $name }
print-our-reason = Nuestra propia razón: { $words }
print-services = La ayuda que usamos
print-from = desde { $day }
print-until = hasta { $day }
print-serves = Ayuda con: { $need }
print-dissent = Lo que algunos vemos de otra manera
print-uneasy = { $name } tiene dudas sobre { $about }
print-disagrees = { $name } no está de acuerdo con { $about }
print-markers = Cómo vamos a saber que terminamos
print-marker-yes = sí, ya llegamos
print-marker-some = a medio camino
print-marker-not-yet = todavía no

print-next = Nuestra próxima reunión
print-day-time = { $day }, { $time }
print-when-where = { $when }. Dónde: { $where }
print-leads = { $name } guía: { $what }

print-rights = Sus derechos
print-right-choose = Usted elige sus metas, su equipo y su ayuda.
print-right-change = Usted puede decir que no. Puede cambiar de idea cuando quiera.
print-right-copy = Usted puede pedir una copia de este plan y de sus papeles.
print-right-complain = Usted se puede quejar. No va a perder ayuda por eso. Puede pedir que miren otra vez lo que decidan sobre usted.
print-complain-to = Para quejarse, llame a:
print-complain-call = Para quejarse, llame a: { $whom }
print-right-language = Usted puede tener este plan en su idioma. Puede tener un intérprete. Es gratis.
print-right-see = Solo mostramos este plan a quien usted diga que sí.
print-left-out = Fuera de esta hoja: { $n }. Ningún permiso le da más a { $name }.
print-releases = Lo que se puede compartir, como usted lo dijo:
print-release = { $name }: { $what }

print-signatures = Hicimos este plan juntos
print-signing = Firme si fue parte de este plan.
print-column-sign = Firme aquí
print-column-date = Fecha
print-got-copy = Recibí mi copia en:
print-code = Código de este plan: { $code }

print-translated = En otras palabras: { $words }
print-list = { $first } y { $last }

print-safety-title = Nuestro plan de seguridad
print-safety-title-of = Plan de seguridad: { $names }
print-safety-footer = Guarde esta hoja donde la encuentre rápido.
print-safety-means = Cómo es un momento duro para nosotros
print-safety-signs = Las primeras señales
print-safety-triggers = Qué lo empieza
print-safety-helps = Qué ayuda
print-safety-worse = Qué lo hace peor
print-safety-storage = Bajo llave: pastillas, armas, cosas filosas
print-safety-siblings = Hermanos y mascotas
print-safety-prevention = Qué nos mantiene en calma
print-safety-levels = De la calma al peligro
print-safety-over = Ya pasó cuando: { $when }
print-safety-first = Qué hacemos primero
print-safety-call = A quién llamamos, en este orden
print-safety-room = Para escribir
print-line-talk = llame o mande un texto, de día o de noche, para hablar con alguien
print-line-danger = si alguien está en peligro ahora mismo

print-card-title = { $name }: mis pasos
print-card-footer = ¿No sale? Cámbielo a su manera y díganos después.

print-weekday-1 = lun
print-weekday-2 = mar
print-weekday-3 = mié
print-weekday-4 = jue
print-weekday-5 = vie
print-weekday-6 = sáb
print-weekday-7 = dom
print-month-1 = ene
print-month-2 = feb
print-month-3 = mar
print-month-4 = abr
print-month-5 = may
print-month-6 = jun
print-month-7 = jul
print-month-8 = ago
print-month-9 = sep
print-month-10 = oct
print-month-11 = nov
print-month-12 = dic
print-day = { $weekday }, { $day } { $month }
print-day-year = { $weekday }, { $day } { $month } { $year }
print-time-am = { $clock } a. m.
print-time-pm = { $clock } p. m.

print-language-en = inglés
print-language-es = español

print-story = Nuestra historia
print-story-yes = { $names }: de acuerdo. { $day }.
