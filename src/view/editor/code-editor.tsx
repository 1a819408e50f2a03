import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Span } from '../../trace/picture'
import { isOfLine } from '../breakpoints/list'
import { useView, useViewStore, useWords } from '../view-context'
import { handleTitle, numberHandles, showText, writeHistory } from '../what-if/number-handles'
import { whatIfStore } from '../what-if/what-if-state'
import { whatIfPanelWords } from '../what-if/words'
import { showBreakpoints } from './breakpoint-gutter'
import styles from './code-editor.module.css'
import type { CodeMarks } from './code-marks'
import { extensions, setMarks, spoken, spokenIn, surrounded, surroundedBy } from './code-mirror'
import { placeStore } from './place'
import { editorWords } from './words'

export default function CodeEditor({
  source,
  activeSpan,
  pointedSpan,
  problems,
  values,
  failures,
}: CodeMarks) {
  const store = useViewStore()
  const parent = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(undefined)

  useLayoutEffect(() => {
    const { source, edit, breakAtLines } = store.getState()
    const state = EditorState.create({
      doc: source,
      extensions: [extensions(edit, breakAtLines), numberHandles(store)],
    })
    editor.current = new EditorView({ state, parent: parent.current! })
    return () => editor.current?.destroy()
  }, [store])

  useLayoutEffect(() => showText(editor.current!, source), [source])
  useLayoutEffect(() => keepHistory(() => editor.current), [])

  const words = useWords(editorWords)
  const { handle } = useWords(whatIfPanelWords)
  useLayoutEffect(() => {
    const said = [spokenIn(words), handleTitle.of(handle)]
    editor.current!.dispatch({ effects: spoken.reconfigure(said) })
  }, [words, handle])

  const host = useView((state) => state.host)
  const language = useView((state) => state.language)
  useLayoutEffect(() => {
    editor.current!.dispatch({ effects: surrounded.reconfigure(surroundedBy(host, language)) })
  }, [host, language])

  const goal = useStore(placeStore, (state) => state.goal)
  useLayoutEffect(() => {
    if (goal) goTo(editor.current!, goal.offset)
  }, [goal])

  const breakpoints = useView((state) => state.breakpoints)
  useLayoutEffect(() => showBreakpoints(editor.current!, breakpoints.filter(isOfLine)), [breakpoints])

  useLayoutEffect(() => {
    editor.current!.dispatch({
      effects: setMarks.of({ activeSpan, pointedSpan, problems, values, failures }),
    })
  }, [activeSpan, pointedSpan, problems, values, failures])

  const shown = pointedSpan ?? activeSpan
  useLayoutEffect(() => scrollTo(editor.current!, shown), [shown])
  useResized(parent, () => {
    if (!editor.current!.hasFocus) scrollTo(editor.current!, shown)
  })

  return <div ref={parent} className={styles.editor} />
}

/** A phone that is turned, a panel that is dragged: the line that is at work stays in sight. */
function useResized(element: RefObject<HTMLElement | null>, act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => latest.current())
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [element])
}

/** A whole drag of a number is one step of undo. */
function keepHistory(editor: () => EditorView | undefined): () => void {
  let before: string | undefined
  return whatIfStore.subscribe(({ isDragging }, { isDragging: wasDragging }) => {
    const view = editor()
    if (!view || isDragging === wasDragging) return
    if (isDragging) before = view.state.doc.toString()
    else if (before !== undefined) writeHistory(view, before)
  })
}

/** The cursor goes there, and the place to the top. */
function goTo(editor: EditorView, offset: number) {
  const anchor = Math.min(offset, editor.state.doc.length)
  editor.focus()
  editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'start' }) })
}

function scrollTo(editor: EditorView, span: Span | undefined) {
  if (!span || span.start > editor.state.doc.length) return
  editor.dispatch({ effects: EditorView.scrollIntoView(span.start, { y: 'nearest', yMargin: 48 }) })
}
