using Microsoft.AspNetCore.Http;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;

namespace Sekisho.Gateway.Authentication;

/// <summary>
/// Finds the caller by the key in the Authorization header (RFC 6750), in the snapshot alone: the database may be away. A person without a
/// post on this day is nobody here, whatever key they hold.
/// </summary>
internal sealed class CallerAuthentication(ISnapshotSource snapshots, GatewayOptions options)
{
    private const string Scheme = "Bearer ";

    public Result<Caller> Identify(HttpRequest request, DateTimeOffset at)
    {
        var snapshot = snapshots.Current;
        var age = at - snapshot.TakenAt;
        if (snapshot.Revision < 0 || age > options.MaximumSnapshotAge) return Refuse.SnapshotTooOld();

        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return Refuse.KeyUnknown();
        if (!snapshot.Keys.TryGetValue(KeySecret.HashOf(header.AsSpan(Scheme.Length).Trim()), out var key) || !key.IsValidAt(at)) return Refuse.KeyUnknown();
        if (!snapshot.Bodies.TryGetValue(key.BodyId, out var register)) return Refuse.KeyUnknown();
        if (register.Organization.DivisionOf(key.PersonId, JapanTime.DateAt(at)) is not { } division) return Refuse.KeyUnknown();
        return new Caller(key, register, division.Id, age > TimeSpan.Zero ? age : TimeSpan.Zero);
    }
}
