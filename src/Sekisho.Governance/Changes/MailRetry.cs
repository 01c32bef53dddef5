using System.Collections.Immutable;

namespace Sekisho.Governance.Changes;

/// <summary>How long a mail waits after a failed attempt: quickly at first, then for as long as mail servers keep trying (RFC 5321 4.5.4.1: at least four to five days).</summary>
public static class MailRetry
{
    private static readonly ImmutableArray<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromHours(48),
    ];

    /// <summary>Number of attempts after which a mail is given up.</summary>
    public static int Attempts => Waits.Length + 1;

    /// <summary>The wait after the n-th attempt, from 1; null where no further one is made.</summary>
    public static TimeSpan? After(int attempt) => attempt >= 1 && attempt <= Waits.Length ? Waits[attempt - 1] : null;
}
