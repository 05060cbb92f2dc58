# Personas: cómo tratarlas, sus casas y lugares, las señales con el tiempo, y el archivo mismo.

## How to meet somebody
w-meet = Cómo tratar a esta persona
w-meet-of = Cómo tratar a { $name }
w-meet-about = Qué le ayuda a participar
w-meet-about-hint = una silla cerca de la puerta, letra grande
w-meet-pronouns = Pronombres
w-meet-speaks = Idiomas que habla
w-meet-speaks-hint = español, inglés
w-meet-reads = Idiomas que lee
w-meet-interpreter = Quién le interpreta
w-meet-born = Nació el
w-meet-home = Casa
w-meet-hidden = Nadie debe saber dónde vive
w-meet-speaks-line = habla { $what }
w-meet-interpreter-line = con intérprete
w-meet-interprets-line = con intérprete: { $who }
w-way-new = Otra forma de hablarle
w-way = Número o dirección
w-way-hint = 555 0100
w-way-note = Cuándo y para quién
w-way-note-hint = después de las seis
w-way-safe = Se puede dejar un mensaje ahí
w-way-message-yes = puede dejar un mensaje
w-way-message-no = no deje mensaje
w-way-off = Quitar
w-way-off-this = Quitar: { $way }
w-interpreter-booked = { $name } quiere intérprete. Es { $who }.
w-interpreter-open = { $name } quiere intérprete. Nadie lo va a hacer todavía.

## A seat made ready
w-ready = ¿Está listo su lugar?
w-ready-asked = Se le pidió el
w-ready-said = Su respuesta
w-ready-shown = Se le mostró cómo funciona el
w-ready-stays = Cuando el equipo termine
w-ready-coming = viene
w-ready-unsure = no sabe todavía
w-ready-not-coming = no viene
w-ready-waiting = sin respuesta todavía

## Homes and stays
w-homes = Dónde viven
w-homes-none = Todavía no hay ninguna casa anotada.
w-home-new = Anotar una casa
w-home-change = Cambiar: { $home }
w-home-label = Cómo le dicen
w-home-label-hint = la casa de la abuela
w-home-address = Dirección
w-home-care = Quién cuida ahí a los niños
w-home-cares = { $who } cuida a los niños
w-home-hidden = nadie debe saber esta dirección
w-stays-where = Quién vivió dónde
w-stay-new = Un niño vive en un lugar desde un día
w-stay-who = Qué niño
w-stay-home = Casa
w-stay-elsewhere = otro lugar
w-stay-place = Con quién, o dónde
w-stay-place-hint = con su tía
w-stay-from = Primer día
w-stay-to = Último día
w-stay-end = { $name } ya no vive ahí

## The file itself
w-facts = El nombre y los datos de este archivo
w-facts-what = El nombre es para nuestras listas. Use el que la familia eligió.
w-fact-name = El nombre que se muestra
w-fact-county = Condado
w-fact-tribe = Tribu, si lo dicen
w-close-file = Terminar el trabajo con { $name }
w-close-file-what = No se borra nada. Todo se queda aquí para leer. Si la familia vuelve, puede empezar otra vez.
w-close-file-why = ¿Por qué termina?
w-close-file-hint = Ya lo llevan por su cuenta
w-close-file-day = Último día, si no es hoy
w-close-file-do = Terminar
w-closed-on = terminó el { $on }
w-work-again = Empezar otra vez con { $name }

## Signs over time
w-sign-new = ¿Cómo lo van a saber?
w-sign-words = ¿Qué verían todos ustedes?
w-sign-hint = Duerme toda la noche
w-sign-now = Cómo está ahora
w-sign-often = Cada cuánto lo miran
w-sign-was = al principio: { $how }
w-sign-ask = ¿Cuánto hay ahora?
w-sign-family-first = La familia lo dice primero. 0 es nada, 10 es del todo.
w-sign-scale = 0 es nada, 10 es del todo.
w-sign-says = Quién lo dice
w-sign-far = Cuánto, de 0 a 10
w-sign-about = Qué dice de eso
w-sign-number = { $value } ({ $on })

## Saying a kept thing anew
w-say-anew = Decirlo de nuevo
w-change-what = Lo que decía antes se queda abajo.
w-change-words = Las palabras
w-change-nobody = de nadie en especial
w-field-value-link = Qué valor tiene detrás
w-field-document = El papel que lo dice
w-field-closeness = Qué tan cerca
w-field-moment = ¿En qué momento del día?
w-need-named = nombrada
w-need-chosen = elegida para trabajar
w-need-being-met = en camino
w-need-met-enough = cubierta lo suficiente
w-need-changed = cambió
w-thing-placement = una estancia
w-thing-outcome-marker = una señal
w-thing-outcome-rating = cuánto hay
w-thing-culture-note = cómo viven
