namespace Sekisho.Governance.Organizations;

/// <summary>Who acts. The post and the capacity in which they act follow from the command and the organisation at that instant.</summary>
/// <param name="PersonId">The person, or null where the software acts by itself.</param>
public sealed record Actor(Guid? PersonId)
{
    /// <summary>The software itself.</summary>
    public static Actor System { get; } = new((Guid?)null);
}
