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
internal sealed class CallerAuthentication(ISnapshotSource snapshots, WrongKeys wrongKeys, GatewayOptions options)
{
    private const string Scheme = "Bearer ";

    public Result<Caller> Identify(HttpContext http, DateTimeOffset at)
    {
        var snapshot = snapshots.Current;
        var age = at - snapshot.TakenAt;
        if (snapshot.Revision < 0 || age > options.MaximumSnapshotAge) return Refuse.SnapshotTooOld();
        if (Find(snapshot, http.Request.Headers.Authorization.ToString(), at) is not { } found) return wrongKeys.Refuse(http);
        return new Caller(found.Key, found.Register, found.DivisionId, age > TimeSpan.Zero ? age : TimeSpan.Zero);
    }

    private static (AccessKey Key, BodyRegister Register, Guid DivisionId)? Find(PermitSnapshot snapshot, string header, DateTimeOffset at)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        if (!snapshot.Keys.TryGetValue(KeySecret.HashOf(header.AsSpan(Scheme.Length).Trim()), out var key) || !key.IsValidAt(at)) return null;
        if (!snapshot.Bodies.TryGetValue(key.BodyId, out var register)) return null;
        return register.Organization.DivisionOf(key.PersonId, JapanTime.DateAt(at)) is { } division ? (key, register, division.Id) : null;
    }
}
