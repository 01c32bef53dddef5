using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Organizations;

/// <summary>Puts an organisation together from its tables.</summary>
internal static class OrganizationReading
{
    public static async Task<Organization> ReadAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation)
    {
        var body = await context.Bodies.AsNoTracking().FirstAsync(b => b.BodyId == bodyId, cancellation);
        return Organization.Restore(
            new Body(body.BodyId, body.Name, body.Kind, body.Code),
            body.Version,
            await context.Divisions.AsNoTracking().Where(d => d.BodyId == bodyId).Select(d => new Division(d.Id, d.Name, d.ParentId, d.Kind, d.Until, d.SuccessorId, d.Code, d.From)).ToListAsync(cancellation),
            await context.Posts.AsNoTracking().Where(p => p.BodyId == bodyId).Select(p => new Post(p.Id, p.DivisionId, p.Title, p.IsHead, p.Until, p.SuccessorId)).ToListAsync(cancellation),
            await context.People.AsNoTracking().Where(p => p.BodyId == bodyId).Select(p => new Person(p.Id, p.Name, p.Kana, p.Mail, p.StaffNumber, p.Employment, p.HasTerminal)).ToListAsync(cancellation),
            await context.Assignments.AsNoTracking().Where(a => a.BodyId == bodyId).OrderBy(a => a.Place).Select(a => new Assignment(a.PersonId, a.PostId, a.From, a.Until)).ToListAsync(cancellation),
            await context.RoleHoldings.AsNoTracking().Where(r => r.BodyId == bodyId).OrderBy(r => r.Place).Select(r => new RoleHolding(r.Role, r.PostId, r.From, r.Until)).ToListAsync(cancellation),
            await context.Absences.AsNoTracking().Where(a => a.BodyId == bodyId).Select(a => new Absence(a.Id, a.PersonId, a.From, a.Until)).ToListAsync(cancellation),
            (await context.Deputies.AsNoTracking().Where(d => d.BodyId == bodyId).ToListAsync(cancellation)).Select(d => new DeputyOrder(d.PostId, EventFormat.Read<ImmutableArray<Guid>>(d.Deputies), d.From)),
            await context.Trainings.AsNoTracking().Where(t => t.BodyId == bodyId).Select(t => new Training(t.PersonId, t.Level, t.PassedOn, t.Until)).ToListAsync(cancellation),
            await TransfersAsync(context, bodyId, cancellation),
            EventFormat.Read<ContactList>(body.Contacts),
            EventFormat.Read<WordList>(body.Words));
    }

    private static async Task<List<Transfer>> TransfersAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation)
    {
        var rows = await context.Transfers.AsNoTracking().Where(t => t.BodyId == bodyId && t.State == TransferState.Planned).OrderBy(t => t.Id).ToListAsync(cancellation);
        if (rows.Count == 0) return [];
        var people = (await context.TransferPeople.AsNoTracking().Where(p => p.BodyId == bodyId).ToListAsync(cancellation)).ToDictionary(p => (p.TransferId, p.PersonId));
        return rows.ConvertAll(row => new Transfer(row.Id, row.Date, row.Name, [.. EventFormat.Read<ImmutableArray<OrganizationEvent>>(row.Changes).Select(change => WithPerson(change, row.Id))]));

        OrganizationEvent WithPerson(OrganizationEvent change, Guid transferId) => change switch
        {
            OrganizationEvent.PersonRegistered e => e with { Person = Find(transferId, e.PersonId) },
            OrganizationEvent.PersonChanged e => e with { Person = Find(transferId, e.PersonId) },
            _ => change,
        };

        Person? Find(Guid transferId, Guid personId) =>
            people.TryGetValue((transferId, personId), out var p) ? new Person(p.PersonId, p.Name, p.Kana, p.Mail, p.StaffNumber, p.Employment, p.HasTerminal) : null;
    }
}
