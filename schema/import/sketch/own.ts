/** The sentences that a bot made from a drawing says of its own. */

const fr = {
  title: 'Assistant',
  welcome: 'Bonjour, je suis un assistant automatique.',
  ask: 'Que puis-je pour vous ?',
  flow: 'Principal',
}

const en: typeof fr = {
  title: 'Assistant',
  welcome: 'Hello, I am an automatic assistant.',
  ask: 'What can I do for you?',
  flow: 'Main',
}

export const ownWords = (locale: string): typeof fr => (locale.startsWith('fr') ? fr : en)
