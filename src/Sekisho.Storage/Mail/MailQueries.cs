using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;

namespace Sekisho.Storage.Mail;

/// <summary>The queue of mail as an administrator sees it, and what they may do about it.</summary>
public sealed class MailQueries(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>Mails on a page.</summary>
    public const int Size = 50;

    /// <summary>How many mails of a body are in which state.</summary>
    public async Task<IReadOnlyDictionary<MailState, int>> CountsAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Mails.Where(m => m.BodyId == bodyId).GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
    }

    /// <summary>Mails that wait or were given up, the latest first.</summary>
    public async Task<Listing<MailEntry>> OpenAsync(Guid bodyId, int page, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = context.Mails.AsNoTracking().Where(m => m.BodyId == bodyId && (m.State == MailState.Queued || m.State == MailState.GivenUp));
        var total = await rows.CountAsync(cancellation);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + Size - 1) / Size));
        var items = await (from mail in rows
                           join letter in context.Letters on new { mail.BodyId, Id = mail.LetterId } equals new { letter.BodyId, letter.Id }
                           orderby mail.At descending, mail.LetterId, mail.PersonId
                           select new MailEntry(mail.LetterId, mail.PersonId, letter.Subject, mail.State, mail.Attempts, mail.DueAt, mail.At, mail.Fault))
            .Skip((number - 1) * Size).Take(Size).ToListAsync(cancellation);
        return new Listing<MailEntry>(items, number, total, Size);
    }

    /// <summary>Makes mails that failed due again, from their first attempt: those of one letter to one person, or all of the body. An attempt that is under way is left alone.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RetryAsync(Guid bodyId, Guid? letterId, Guid? personId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = JapanTime.Storable(time.GetUtcNow());
        var rows = context.Mails.Where(m => m.BodyId == bodyId && (m.State == MailState.GivenUp || (m.State == MailState.Queued && m.Fault != null)));
        if (letterId is { } letter) rows = rows.Where(m => m.LetterId == letter && m.PersonId == personId);
        return await rows.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Queued).SetProperty(m => m.Attempts, 0).SetProperty(m => m.DueAt, now).SetProperty(m => m.At, now), cancellation);
    }
}
