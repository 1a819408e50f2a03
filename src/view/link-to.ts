/** The page's address with this behind `#`. */
export const linkTo = (text: string): string => `${location.href.replace(/#.*/, '')}#${text}`
