namespace Sekisho.Server.Pages.Applications;

/// <summary>Something that was said in a step, as people read it.</summary>
/// <param name="Who">Post with capacity, and name.</param>
/// <param name="What">What was said.</param>
/// <param name="At">When.</param>
/// <param name="Opinion">Opinion, where one was given.</param>
/// <param name="Minutes">The minutes of a committee.</param>
/// <param name="IsVoid">失効: it was sent or pulled back afterwards.</param>
/// <param name="IsDoubt">Whether the decider should see it first: 不同意, 不適当, 条件付.</param>
public sealed record RouteAct(string Who, string What, DateTimeOffset At, string? Opinion, string? Minutes, bool IsVoid, bool IsDoubt);
