declare module 'opencc-js/dict/TSCharacters' {
  /** “traditional simplified[ simplified…]|…” */
  const dictionary: string;
  export default dictionary;
}
