/** An icon beside a word, which screen readers skip. */

interface IconProps {
  /** One of `icons.ts`: the build has put the inside of an SVG in place of its name. */
  readonly shape: string;
  /** In pixels, 20 unless given. */
  readonly size?: number;
}

export function Icon({ shape, size = 20 }: IconProps) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of the build
      dangerouslySetInnerHTML={{ __html: shape }}
    />
  );
}
