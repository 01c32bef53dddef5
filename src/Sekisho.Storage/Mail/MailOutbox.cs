using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Mail;

/// <summary>
/// The outbox as the job of mail works through it (docs/decisions/0020): letters become a mail for each addressee; an attempt is noted before it is made,
/// its result after. A mail is sent once; after a crash between the two notes it is sent again under the same Message-Id.
/// </summary>
public sealed class MailOutbox(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    private const int Most = 500;

    /// <summary>A letter that is older when the job first sees it is read on pages only: a body that switches mail on does not get the mails of months.</summary>
    public static TimeSpan Oldest { get; } = TimeSpan.FromDays(14);

    /// <summary>Queues the mails of new letters: for everybody whom one reaches today and who has a mail address.</summary>
    public async Task QueueAsync(Organization organization, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (bodyId, now) = (organization.BodyId, Now);
        while (true)
        {
            var letters = await context.Letters.Where(l => l.BodyId == bodyId && l.MailedAt == null).OrderBy(l => l.At).Take(Most).ToListAsync(cancellation);
            foreach (var letter in letters)
            {
                letter.MailedAt = now;
                if (letter.At < now - Oldest) continue;
                context.AddRange(Reached(organization, letter.PersonId, letter.PostId).Select(p => NewRow(bodyId, letter.Id, p.Id, now)));
            }

            await context.SaveChangesAsync(cancellation);
            if (letters.Count < Most) return;
            context.ChangeTracker.Clear();
        }
    }

    /// <summary>Settles the outbox of every body where there is no mail server: nothing waits, everything is on the pages.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = Now;
        await context.Letters.Where(l => l.MailedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.MailedAt, (DateTimeOffset?)now), cancellation);
        await context.Mails.Where(m => m.State == MailState.Queued).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Void).SetProperty(m => m.At, now), cancellation);
    }

    /// <summary>The bodies that have new letters or mails that are due.</summary>
    public async Task<IReadOnlyList<Guid>> BodiesAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = Now;
        return await context.Letters.Where(l => l.MailedAt == null).Select(l => l.BodyId)
            .Union(context.Mails.Where(m => m.State == MailState.Queued && m.DueAt <= now).Select(m => m.BodyId))
            .ToListAsync(cancellation);
    }

    /// <summary>Mails whose next attempt is due, the longest due first.</summary>
    public async Task<IReadOnlyList<DueMail>> DueAsync(Guid bodyId, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = Now;
        return await (from mail in context.Mails
                      where mail.BodyId == bodyId && mail.State == MailState.Queued && mail.DueAt <= now
                      join letter in context.Letters on new { mail.BodyId, Id = mail.LetterId } equals new { letter.BodyId, letter.Id }
                      orderby mail.DueAt, letter.At, mail.PersonId
                      select new DueMail(mail.BodyId, mail.LetterId, mail.PersonId, mail.Attempts, letter.PersonId, letter.PostId, letter.Subject, letter.Path))
            .Take(most).ToListAsync(cancellation);
    }

    /// <summary>Notes that an attempt begins. False where somebody else has taken the mail meanwhile.</summary>
    public async Task<bool> BeginAsync(DueMail mail, CancellationToken cancellation)
    {
        var now = Now;
        var next = now + (MailRetry.After(mail.Attempts + 1) ?? TimeSpan.FromHours(24));
        return await UpdateAsync(mail, mail.Attempts, rows => rows.ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, mail.Attempts + 1).SetProperty(m => m.DueAt, next).SetProperty(m => m.Fault, (string?)null).SetProperty(m => m.At, now), cancellation), cancellation);
    }

    /// <summary>Notes that the attempt that was begun has succeeded.</summary>
    public Task SentAsync(DueMail mail, CancellationToken cancellation) => EndAsync(mail, MailState.Sent, null, cancellation);

    /// <summary>Notes that the attempt that was begun has failed. The next one is due already, or there is none.</summary>
    /// <param name="mail">The mail as it was before the attempt.</param>
    /// <param name="fault">Why, for administrators.</param>
    /// <param name="forGood">Whether another attempt would end alike.</param>
    /// <param name="cancellation">Cancellation.</param>
    /// <returns>Whether it is given up.</returns>
    public async Task<bool> FailedAsync(DueMail mail, string fault, bool forGood, CancellationToken cancellation)
    {
        var ends = forGood || MailRetry.After(mail.Attempts + 1) is null;
        await EndAsync(mail, ends ? MailState.GivenUp : MailState.Queued, fault.Length > 300 ? fault[..300] : fault, cancellation);
        return ends;
    }

    /// <summary>Takes a mail back whose addressee the letter does not reach any more, and queues it for those whom it reaches today instead.</summary>
    public async Task ReaddressAsync(DueMail mail, Organization organization, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = Now;
        var rows = await context.Mails.Where(m => m.BodyId == mail.BodyId && m.LetterId == mail.LetterId).ToListAsync(cancellation);
        if (rows.Find(m => m.PersonId == mail.PersonId && m.Attempts == mail.Attempts && m.State == MailState.Queued) is not { } left) return;
        (left.State, left.At) = (MailState.Void, now);
        var known = rows.Select(m => m.PersonId).ToHashSet();
        context.AddRange(Reached(organization, mail.ToPerson, mail.ToPost).Where(p => !known.Contains(p.Id)).Select(p => NewRow(mail.BodyId, mail.LetterId, p.Id, now)));
        await context.SaveChangesAsync(cancellation);
    }

    private DateTimeOffset Now => JapanTime.Storable(time.GetUtcNow());

    private IEnumerable<Person> Reached(Organization organization, Guid? personId, Guid? postId) =>
        Addressees.Of(organization, personId, postId, JapanTime.DateAt(Now)).Where(p => !string.IsNullOrWhiteSpace(p.Mail)).DistinctBy(p => p.Id);

    private static MailRow NewRow(Guid bodyId, Guid letterId, Guid personId, DateTimeOffset now) =>
        new() { BodyId = bodyId, LetterId = letterId, PersonId = personId, State = MailState.Queued, DueAt = now, At = now };

    private Task<bool> EndAsync(DueMail mail, MailState state, string? fault, CancellationToken cancellation)
    {
        var now = Now;
        return UpdateAsync(mail, mail.Attempts + 1, rows => rows.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, state).SetProperty(m => m.Fault, fault).SetProperty(m => m.At, now), cancellation), cancellation);
    }

    private async Task<bool> UpdateAsync(DueMail mail, int attempts, Func<IQueryable<MailRow>, Task<int>> update, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await update(context.Mails.Where(m => m.BodyId == mail.BodyId && m.LetterId == mail.LetterId && m.PersonId == mail.PersonId && m.State == MailState.Queued && m.Attempts == attempts)) == 1;
    }
}
