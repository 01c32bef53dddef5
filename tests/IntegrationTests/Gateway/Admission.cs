using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;

namespace Sekisho.IntegrationTests.Gateway;

/// <summary>Who is let use a provider, and how.</summary>
internal sealed record Admission
{
    /// <summary>The person of the sample city, by the first part of their mail address.</summary>
    public string Person { get; init; } = "yamada";

    /// <summary>Contract of the service.</summary>
    public Contract Contract { get; init; } = Contract.OwnBody;

    /// <summary>Highest class of the permit; null for no permit at all.</summary>
    public int? MaximumLevel { get; init; } = 1;

    /// <summary>Who may use under it; null for the person alone.</summary>
    public UserScope? Users { get; init; }

    /// <summary>First day, counted from today.</summary>
    public int FromDay { get; init; }

    /// <summary>Last day, counted from today.</summary>
    public int UntilDay { get; init; } = 30;

    /// <summary>Life of the key.</summary>
    public TimeSpan KeyLife { get; init; } = TimeSpan.FromDays(60);
}
