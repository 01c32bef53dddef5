using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Organizations;

/// <summary>Writes what events say, and nothing else: a change in a body of ten thousand touches the rows that it names.</summary>
internal sealed class OrganizationWriting(SekishoContext context, Organization state)
{
    /// <summary>Events of one version lie closer than versions do.</summary>
    private const int PlacesPerVersion = 20;

    private readonly Dictionary<object, object> rows = [];
    private readonly List<Person> renamed = [];

    public async Task WriteAsync(IReadOnlyList<DomainEvent> happened, CancellationToken cancellation)
    {
        var version = state.Version - happened.Count;
        foreach (var e in happened.Cast<OrganizationEvent>())
        {
            var place = (long)++version << PlacesPerVersion;
            if (e is not OrganizationEvent.Reorganized all)
            {
                await WriteAsync(e, place, cancellation);
                continue;
            }

            if (all.TransferId is { } transfer) await CloseAsync(transfer, TransferState.Carried, cancellation);
            foreach (var change in all.Changes) await WriteAsync(change, place++, cancellation);
        }

        await RenameAccountsAsync(cancellation);
    }

    private async Task WriteAsync(OrganizationEvent happened, long place, CancellationToken cancellation)
    {
        var bodyId = state.BodyId;
        switch (happened)
        {
            case OrganizationEvent.DivisionOpened { Division: var d }:
                Put(d.Id, RowOf(d), existed: false);
                break;
            case OrganizationEvent.DivisionChanged { Division: var d }:
                Put(d.Id, RowOf(d), existed: true);
                break;
            case OrganizationEvent.PostCreated { Post: var p }:
                Put(p.Id, RowOf(p), existed: false);
                break;
            case OrganizationEvent.PostChanged { Post: var p }:
                Put(p.Id, RowOf(p), existed: true);
                break;
            case OrganizationEvent.PersonRegistered { Person: { } p }:
                Put(p.Id, RowOf(p), existed: false);
                break;
            case OrganizationEvent.PersonChanged { Person: { } p }:
                Put(p.Id, RowOf(p), existed: true);
                renamed.Add(p);
                break;
            case OrganizationEvent.PersonForgotten e:
                Put(e.PersonId, RowOf(Person.Forgotten(e.PersonId)), existed: true);
                await ForgottenPeople.RemoveAsync(context, bodyId, e.PersonId, cancellation);
                break;
            case OrganizationEvent.Assigned { Assignment: var a }:
                Put((a.PersonId, a.PostId, a.From), new AssignmentRow { BodyId = bodyId, PersonId = a.PersonId, PostId = a.PostId, From = a.From, Until = a.Until, Place = place }, existed: false);
                break;
            case OrganizationEvent.AssignmentEnded e:
                foreach (var a in state.AssignmentsOf(e.PersonId).Where(a => a.PostId == e.PostId && a.Until == e.LastDay)) End((a.PersonId, a.PostId, a.From), new AssignmentRow { BodyId = bodyId, PersonId = a.PersonId, PostId = a.PostId, From = a.From }, row => row.Until = a.Until, nameof(AssignmentRow.Until));
                break;
            case OrganizationEvent.AssignmentCancelled e:
                Drop((e.PersonId, e.PostId, e.From), new AssignmentRow { BodyId = bodyId, PersonId = e.PersonId, PostId = e.PostId, From = e.From });
                break;
            case OrganizationEvent.RoleGiven { Holding: var r }:
                Put((r.Role, r.PostId, r.From), new RoleRow { BodyId = bodyId, Role = r.Role, PostId = r.PostId, From = r.From, Until = r.Until, Place = place }, existed: false);
                break;
            case OrganizationEvent.RoleEnded e:
                foreach (var r in state.RolesOf(e.PostId).Where(r => r.Role == e.Role && r.Until == e.LastDay)) End((r.Role, r.PostId, r.From), new RoleRow { BodyId = bodyId, Role = r.Role, PostId = r.PostId, From = r.From }, row => row.Until = r.Until, nameof(RoleRow.Until));
                break;
            case OrganizationEvent.AbsenceRecorded { Absence: var a }:
                Put(a.Id, new AbsenceRow { BodyId = bodyId, Id = a.Id, PersonId = a.PersonId, From = a.From, Until = a.Until }, existed: false);
                break;
            case OrganizationEvent.AbsenceCancelled e:
                Drop(e.AbsenceId, new AbsenceRow { BodyId = bodyId, Id = e.AbsenceId });
                break;
            case OrganizationEvent.DeputiesSet { Order: var o }:
                var known = await context.Deputies.AsNoTracking().AnyAsync(d => d.BodyId == bodyId && d.PostId == o.PostId && d.From == o.From, cancellation);
                Put((o.PostId, o.From), new DeputyRow { BodyId = bodyId, PostId = o.PostId, From = o.From, Deputies = EventFormat.Write(o.DeputyPostIds) }, known);
                break;
            case OrganizationEvent.TrainingPassed { Training: var t }:
                context.Add(new TrainingRow { BodyId = bodyId, PersonId = t.PersonId, Level = t.Level, PassedOn = t.PassedOn, Until = t.Until });
                break;
            case OrganizationEvent.TransferPlanned { Transfer: var t }:
                Plan(t);
                break;
            case OrganizationEvent.TransferWithdrawn e:
                await CloseAsync(e.TransferId, TransferState.Withdrawn, cancellation);
                break;
        }
    }

    private void Plan(Transfer transfer)
    {
        context.Add(new TransferRow { BodyId = state.BodyId, Id = transfer.Id, Date = transfer.Date, Name = transfer.Name, Changes = EventFormat.Write(transfer.Changes) });
        foreach (var person in transfer.Changes.Select(PersonOf).OfType<Person>().GroupBy(p => p.Id).Select(g => g.Last()))
        {
            context.Add(new TransferPersonRow { BodyId = state.BodyId, TransferId = transfer.Id, PersonId = person.Id, Name = person.Name, Kana = person.Kana, Mail = person.Mail, StaffNumber = person.StaffNumber, Employment = person.Employment, HasTerminal = person.HasTerminal });
        }
    }

    private static Person? PersonOf(OrganizationEvent change) => change switch
    {
        OrganizationEvent.PersonRegistered e => e.Person,
        OrganizationEvent.PersonChanged e => e.Person,
        _ => null,
    };

    private async Task CloseAsync(Guid transferId, TransferState to, CancellationToken cancellation)
    {
        await context.TransferPeople.Where(p => p.BodyId == state.BodyId && p.TransferId == transferId).ExecuteDeleteAsync(cancellation);
        await context.Transfers.Where(t => t.BodyId == state.BodyId && t.Id == transferId).ExecuteUpdateAsync(set => set.SetProperty(t => t.State, to), cancellation);
    }

    /// <summary>Who signs in by a mail address that changed signs in by the new one.</summary>
    private async Task RenameAccountsAsync(CancellationToken cancellation)
    {
        if (renamed.Count == 0) return;
        var accounts = await context.Users.AsNoTracking().Where(a => a.BodyId == state.BodyId).Select(a => new { a.Id, a.PersonId, a.Email }).ToDictionaryAsync(a => a.PersonId, cancellation);
        foreach (var person in renamed.Where(p => p.Mail.Length > 0))
        {
            if (!accounts.TryGetValue(person.Id, out var account) || account.Email == person.Mail) continue;
            var upper = person.Mail.ToUpperInvariant();
            await context.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Email, person.Mail).SetProperty(a => a.UserName, person.Mail).SetProperty(a => a.NormalizedEmail, upper).SetProperty(a => a.NormalizedUserName, upper), cancellation);
        }
    }

    private DivisionRow RowOf(Division d) => new() { BodyId = state.BodyId, Id = d.Id, Name = d.Name, ParentId = d.ParentId, Kind = d.Kind, From = d.From, Until = d.Until, SuccessorId = d.SuccessorId, Code = d.Code };

    private PostRow RowOf(Post p) => new() { BodyId = state.BodyId, Id = p.Id, DivisionId = p.DivisionId, Title = p.Title, IsHead = p.IsHead, Until = p.Until, SuccessorId = p.SuccessorId };

    private PersonRow RowOf(Person p) => new() { BodyId = state.BodyId, Id = p.Id, Name = p.Name, Kana = p.Kana, Mail = p.Mail, StaffNumber = p.StaffNumber, Employment = p.Employment, HasTerminal = p.HasTerminal };

    private void Put<TRow>(object key, TRow row, bool existed)
        where TRow : class
    {
        if (rows.TryGetValue((typeof(TRow), key), out var known))
        {
            var entry = context.Entry((TRow)known);
            if (entry.State is EntityState.Deleted) entry.State = EntityState.Modified;
            entry.CurrentValues.SetValues(row);
            return;
        }

        rows[(typeof(TRow), key)] = row;
        if (existed) context.Update(row);
        else context.Add(row);
    }

    private void End<TRow>(object key, TRow row, Action<TRow> change, string column)
        where TRow : class
    {
        if (rows.TryGetValue((typeof(TRow), key), out var known))
        {
            change((TRow)known);
            return;
        }

        rows[(typeof(TRow), key)] = row;
        context.Attach(row);
        change(row);
        context.Entry(row).Property(column).IsModified = true;
    }

    private void Drop<TRow>(object key, TRow row)
        where TRow : class
    {
        if (!rows.TryGetValue((typeof(TRow), key), out var known))
        {
            rows[(typeof(TRow), key)] = row;
            context.Remove(row);
            return;
        }

        var entry = context.Entry((TRow)known);
        if (entry.State is EntityState.Added) rows.Remove((typeof(TRow), key));
        entry.State = entry.State is EntityState.Added ? EntityState.Detached : EntityState.Deleted;
    }
}
