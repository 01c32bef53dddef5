namespace Sekisho.Governance.Cases;

/// <summary>後閲: a post looks after the fact at what was done in its place.</summary>
/// <param name="Number">Its number in the case, from 1.</param>
/// <param name="Cause">Why.</param>
/// <param name="Step">Index of the step that it is about.</param>
/// <param name="PostId">The post that owes it.</param>
/// <param name="State">State.</param>
/// <param name="PersonId">Who did it, once done.</param>
/// <param name="Opinion">Opinion, where one was given.</param>
/// <param name="At">When it was done.</param>
public sealed record AfterCheck(int Number, AfterCheckCause Cause, int Step, Guid PostId, AfterCheckState State = AfterCheckState.Owed, Guid? PersonId = null, string? Opinion = null, DateTimeOffset? At = null);
