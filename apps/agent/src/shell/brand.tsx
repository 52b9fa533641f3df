/** The name of the house. */
export const Brand = () => (
  <span className="inline-flex items-center gap-2.5 font-semibold">
    <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={28} height={28} />
    Handraise
  </span>
);
