// A card to begin with: every field that a card has, filled with what can be changed at once.
export const NEW_CARD = `[[card]]
id = "MY1"
meeting = "any"
text = "What would make this week a little easier?"
mi = "open_question"
change_talk = "desire"
need = "autonomy"
mindset = "evoking"
signal = "opening"
slots = []
when = "My own card"
`;
