using Sekisho.Governance.Calendars;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Permits;

/// <summary>
/// May this person use this model with information of this class at this instant? A pure function over an immutable snapshot.
/// Service state, permit, person, date and class must all say yes; what is not understood is denied.
/// </summary>
public static class PermitCheck
{
    /// <summary>The passage, or the refusal that comes nearest to a yes, so that its sentence helps.</summary>
    public static Result<Passage> Check(BodyRegister register, PermitRequest request)
    {
        var services = register.Services.Values.Where(s => Offers(s, request.Model)).ToList();
        if (services.Count == 0) return Refuse.ModelUnknown(request.Model);

        Refusal? nearest = null;
        var rank = -1;
        foreach (var service in services)
        {
            foreach (var candidate in Candidates(register, service, request))
            {
                if (!candidate.Ruling.Refused) return candidate.Ruling;
                if (candidate.Rank > rank) (nearest, rank) = (candidate.Ruling.Refusal, candidate.Rank);
            }
        }

        return nearest! with { Basis = nearest.Basis ?? register.Rules.BasisFor(RuleMatter.Decision) };
    }

    /// <summary>The models that a person may name at an instant: those whose service a permit in force opens to them.</summary>
    public static IEnumerable<Passage> Open(BodyRegister register, Guid personId, DateTimeOffset at) =>
        register.Services.Values.Where(s => s.Upstream is not null).SelectMany(s => s.Upstream!.Models).Select(m => m.Alias).Distinct().Order(StringComparer.Ordinal)
            .Select(alias => Check(register, new PermitRequest(personId, alias, null, at))).Where(ruling => !ruling.Refused).Select(ruling => ruling.Value);

    private static bool Offers(Service service, string model) => service.Upstream?.Models.Any(m => m.Alias == model) == true;

    private static IEnumerable<(Result<Passage> Ruling, int Rank)> Candidates(BodyRegister register, Service service, PermitRequest request)
    {
        var today = JapanTime.DateAt(request.At);
        if (ServiceCheck.Use(service, register.Rules, today) is { } closed)
        {
            yield return (closed, 1);
            yield break;
        }

        yield return (Refuse.NoPermit(service.Facts.Name), 0);

        // The narrowest permit first: what a lower class allows is not charged to a wider permit.
        foreach (var permit in register.Permits.Where(p => p.ServiceId == service.Id).OrderBy(p => p.MaximumLevel).ThenBy(p => p.GrantedAt))
        {
            yield return !permit.Users.Includes(register.Organization, request.PersonId, today)
                ? (Refuse.PersonNotInPermit(service.Facts.Name, permit.Number), 2)
                : permit.StateOn(today) switch
                {
                    PermitState.Revoked or PermitState.Ended => (Refuse.PermitClosed(permit.Number), 3),
                    PermitState.Expired => (Refuse.PermitExpired(permit.Number, JapaneseEra.Format(permit.Until)), 3),
                    PermitState.Pending => (Refuse.PermitPending(permit.Number, JapaneseEra.Format(permit.From)), 4),
                    PermitState.Conditional => (Refuse.PermitConditional(permit.Number, permit.Conditions.First(c => c.BlocksOn(today)).Text), 5),
                    PermitState.Suspended => (Refuse.PermitSuspended(permit.Number), 5),
                    PermitState.InForce => (ByRule(register, service, permit, request, today), 6),
                    _ => (Refuse.NoPermit(service.Facts.Name), 0),
                };
        }
    }

    /// <summary>What the rules in force today say to a permit in force: form of the service, training of the person, class of the text.</summary>
    private static Result<Passage> ByRule(BodyRegister register, Service service, Permit permit, PermitRequest request, DateOnly today)
    {
        var ceiling = ServiceCheck.CeilingOf(service, register.Rules);
        if (ceiling.Barred) return Refuse.FormBarred(service.Facts.Name, ceiling.Reason) with { Basis = register.Rules.BasisOf(ceiling.Clause) };
        if (register.Rules.TaskOf(permit.TaskCode) is { TrainingLevel: > 0 } task && register.Organization.TrainingLevelOf(request.PersonId, today) < task.TrainingLevel)
        {
            return Refuse.TrainingMissing(task.Title, register.Rules.Trainings.FirstOrDefault(t => t.Level == task.TrainingLevel)?.Title ?? $"第{task.TrainingLevel}段階の研修");
        }

        if (request.Level is { } asked)
        {
            // A level that the rule set does not know is not understood, and so the highest.
            var level = register.Rules.ClassOf(asked).Level;
            if (!permit.IsException && level > ceiling.MaximumLevel)
            {
                return Refuse.LevelAboveService(Information(register, level, request), service.Facts.Name, ceiling.Reason) with { Basis = register.Rules.BasisOf(ceiling.Clause) };
            }

            if (level > permit.MaximumLevel) return Refuse.LevelAbovePermit(Information(register, level, request), permit.Number, register.Rules.ClassOf(permit.MaximumLevel).Code) with { Basis = register.Rules.BasisFor(RuleMatter.Level) };
        }

        return new Passage(permit, service, service.Upstream!.Models.First(m => m.Alias == request.Model));
    }

    private static string Information(BodyRegister register, int level, PermitRequest request) =>
        $"{register.Rules.ClassOf(level).Code}に当たる情報{(request.Found.Length > 0 ? $"（{request.Found}）" : "")}";
}
