import type { InLanguages } from '../words/language'
import type { ClassQuestion, Phase } from './class-question'

export interface PresentWords {
  readonly question: string
  readonly posing: string
  readonly part: (lines: ClassQuestion['part']) => string
  readonly nothing: string
  readonly notYet: string
  readonly phases: { readonly [P in Phase]: string }
  /** What to do in a phase, told to the class. */
  readonly says: { readonly [P in Phase]: string }
  /** Said of a race when it is revealed; so many right orders are no option. */
  readonly race: (notOffered: number) => string
  readonly goOn: string
  readonly back: string
  readonly end: string
  readonly votes: (count: number) => string
  readonly option: (letter: string) => string
  readonly hands: (letter: string) => string
  readonly more: (letter: string) => string
  readonly fewer: (letter: string) => string
  readonly right: string
  /** Of a race: the right order that is printed most often. */
  readonly mostly: string
  readonly first: string
  readonly second: string
  readonly presenter: string
  readonly noPresentation: string
  readonly notes: string
  readonly ownNotes: string
  readonly answer: string
  readonly nextSteps: string
  readonly stepBack: string
  readonly stepForward: string
  readonly blank: string
  readonly previous: string
  readonly next: string
  readonly askClass: string
  readonly reveal: string
  readonly classes: string
  readonly className: string
  readonly namelessClass: string
  readonly noTallies: string
  readonly earlier: string
  /** How many were right, in percent; undefined where nobody voted. */
  readonly shares: (first: number | undefined, second: number | undefined) => string
  readonly saveTallies: (count: number) => string
  readonly forget: string
  readonly reallyForget: string
  readonly ask: string
}

export const presentWords: InLanguages<PresentWords> = {
  en: {
    question: 'What does it print, and in which order?',
    posing: 'Running the program, and the machines that people believe in…',
    part: ({ from, to, all }) => `Lines ${from} to ${to} of ${all}.`,
    notYet: 'Nothing has run yet.',
    nothing:
      'There is no choice to be made about this program: it prints nothing, or no wrong rule changes it.',
    phases: {
      pose: 'Pose',
      vote: 'First vote',
      discuss: 'Discuss',
      'vote-again': 'Second vote',
      reveal: 'Reveal',
      explain: 'Explain',
    },
    says: {
      pose: 'Read the program. Decide for yourself.',
      vote: 'Raise your hand for one of them.',
      discuss: 'Convince your neighbour.',
      'vote-again': 'Vote again. You may change your mind.',
      reveal: 'This is what it prints.',
      explain: 'Why?',
    },
    race: (notOffered) =>
      notOffered === 0
        ? 'It is a race: a real engine may print each of the marked orders.'
        : 'It is a race: a real engine may print each of the marked orders, and others, too.',
    goOn: 'Go on',
    back: 'Back',
    end: 'End the question',
    votes: (count) => (count === 1 ? '1 hand' : `${count} hands`),
    option: (letter) => `Option ${letter}`,
    hands: (letter) => `Hands for ${letter}`,
    more: (letter) => `One hand more for ${letter}`,
    fewer: (letter) => `One hand fewer for ${letter}`,
    right: 'right',
    mostly: 'right, mostly this one',
    first: 'first vote',
    second: 'second vote',
    presenter: 'Presenter',
    noPresentation: 'The window that presents is closed. Open it, and this one from there.',
    notes: 'Notes',
    ownNotes: 'Your notes for this program',
    answer: 'It prints',
    nextSteps: 'Next steps',
    stepBack: 'Step back',
    stepForward: 'Step forward',
    blank: 'Blank, or show again',
    previous: 'Previous program',
    next: 'Next program',
    askClass: 'Ask the class',
    reveal: 'Reveal now',
    classes: 'Classes',
    className: 'This class is called',
    namelessClass: 'a class without a name',
    noTallies: 'What a class votes is kept here, by class, once the answer is revealed.',
    earlier: 'Before',
    shares: (first, second) =>
      first === undefined
        ? second === undefined
          ? 'nobody voted'
          : `${second} % right`
        : second === undefined
          ? `${first} % right`
          : `${first} % right, then ${second} %`,
    saveTallies: (count) => (count === 1 ? 'Save the vote (CSV)' : `Save all ${count} votes (CSV)`),
    forget: 'Forget the votes on this program',
    reallyForget: 'Click again to forget them',
    ask: 'Ask the class, or end the question',
  },
  es: {
    question: '¿Qué imprime, y en qué orden?',
    posing: 'Se ejecutan el programa y las máquinas en las que se cree…',
    part: ({ from, to, all }) => `Líneas ${from} a ${to} de ${all}.`,
    notYet: 'Todavía no se ha ejecutado nada.',
    nothing:
      'Sobre este programa no hay nada que elegir: no imprime nada, o ninguna regla equivocada lo cambia.',
    phases: {
      pose: 'Plantear',
      vote: 'Primera votación',
      discuss: 'Discutir',
      'vote-again': 'Segunda votación',
      reveal: 'Mostrar',
      explain: 'Explicar',
    },
    says: {
      pose: 'Lee el programa. Decide por tu cuenta.',
      vote: 'Levanta la mano por una.',
      discuss: 'Convence a quien tienes al lado.',
      'vote-again': 'Vota otra vez. Puedes cambiar de opinión.',
      reveal: 'Esto es lo que imprime.',
      explain: '¿Por qué?',
    },
    race: (notOffered) =>
      notOffered === 0
        ? 'Es una carrera: un motor real puede imprimir cada uno de los órdenes marcados.'
        : 'Es una carrera: un motor real puede imprimir cada uno de los órdenes marcados, y también otros.',
    goOn: 'Seguir',
    back: 'Atrás',
    end: 'Terminar la pregunta',
    votes: (count) => (count === 1 ? '1 mano' : `${count} manos`),
    option: (letter) => `Opción ${letter}`,
    hands: (letter) => `Manos por ${letter}`,
    more: (letter) => `Una mano más por ${letter}`,
    fewer: (letter) => `Una mano menos por ${letter}`,
    right: 'correcta',
    mostly: 'correcta, la más frecuente',
    first: 'primera votación',
    second: 'segunda votación',
    presenter: 'Presentador',
    noPresentation: 'La ventana que presenta está cerrada. Ábrela, y esta desde allí.',
    notes: 'Notas',
    ownNotes: 'Tus notas para este programa',
    answer: 'Imprime',
    nextSteps: 'Próximos pasos',
    stepBack: 'Paso atrás',
    stepForward: 'Paso adelante',
    blank: 'En blanco, o mostrar otra vez',
    previous: 'Programa anterior',
    next: 'Programa siguiente',
    askClass: 'Preguntar a la clase',
    reveal: 'Mostrar ya',
    classes: 'Clases',
    className: 'Esta clase se llama',
    namelessClass: 'una clase sin nombre',
    noTallies: 'Aquí se guarda lo que vota cada clase, en cuanto se muestra la respuesta.',
    earlier: 'Antes',
    shares: (first, second) =>
      first === undefined
        ? second === undefined
          ? 'no votó nadie'
          : `${second} % aciertos`
        : second === undefined
          ? `${first} % aciertos`
          : `${first} % aciertos y después ${second} %`,
    saveTallies: (count) =>
      count === 1 ? 'Guardar la votación (CSV)' : `Guardar las ${count} votaciones (CSV)`,
    forget: 'Olvidar las votaciones de este programa',
    reallyForget: 'Pulsa otra vez para olvidarlas',
    ask: 'Preguntar a la clase, o terminar la pregunta',
  },
}
