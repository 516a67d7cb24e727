/** What stands in the panel until the first answer is there, in the place of what will come. */

export function Skeleton() {
  return (
    <div class="skeleton" aria-busy="true">
      <h1 class="unseen">Lusha Enrich</h1>
      <p class="unseen" role="status">
        Loading…
      </p>
      <div class="gray short" />
      <div class="gray tall" />
      <div class="gray" />
      <div class="gray" />
      <div class="gray short" />
    </div>
  );
}
