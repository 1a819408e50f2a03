// Each role has its own shape, so that it is never told by colour alone.

export type Role = 'stack' | 'job' | 'task' | 'timer'

const shapes: { readonly [R in Role]: React.ReactNode } = {
  stack: <rect x="1" y="3.5" width="12" height="7" rx="1" />,
  job: <path d="M7 .5 13.5 7 7 13.5.5 7Z" />,
  task: <rect x="1.5" y="1.5" width="11" height="11" />,
  timer: <circle cx="7" cy="7" r="6" />,
}

export function RoleShape({ kind }: { readonly kind: Role }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 14 14"
      fill={`var(--${kind})`}
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {shapes[kind]}
    </svg>
  )
}
