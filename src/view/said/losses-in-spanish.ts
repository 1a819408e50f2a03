// What is said where a run gave no answer of its own, in Spanish, by its English text.
import { tableOf } from '../../syntax/table'

export const lossesInSpanish = tableOf<string>({
  'The program {0} of this lesson is not in the course, or did not load. Go on to another one, or reload the page.':
    'El programa {0} de esta lección no está en el curso, o no se cargó. Sigue con otro o recarga la página.',
  'You stopped the run.': 'Detuviste la ejecución.',
  'You stopped the run at line {0}.': 'Detuviste la ejecución en la línea {0}.',
  'The simulator said nothing for {0} seconds and was stopped.':
    'El simulador no dijo nada durante {0} segundos y se detuvo.',
  'The simulator said nothing for {0} seconds at line {1} and was stopped.':
    'El simulador no dijo nada durante {0} segundos en la línea {1} y se detuvo.',
  'A part of the simulator did not load: {0} Look at your connection, then run the program again.':
    'Una parte del simulador no se cargó: {0} Comprueba tu conexión y ejecuta el programa otra vez.',
  'it took too long.': 'tardó demasiado.',
  'its script is not there.': 'su script no está.',
  'The simulator failed. That is a mistake in Loopscope, not in your program.':
    'El simulador falló. Es un error de Loopscope, no de tu programa.',
  'The simulator failed at line {0}. That is a mistake in Loopscope, not in your program.':
    'El simulador falló en la línea {0}. Es un error de Loopscope, no de tu programa.',
  '{0} What was recorded until then is shown.': '{0} Se muestra lo que se registró hasta entonces.',
  'it came to its end.': 'llegó a su fin.',
  'it ended in an error that it did not catch.': 'terminó con un error que no capturó.',
  'it has problems.': 'tiene problemas.',
})
