using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Usage;

namespace Sekisho.Storage.Changes;

/// <summary>Stores a <see cref="History"/> of a body that has no case yet, whole or not at all.</summary>
public sealed class HistoryLoader(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>Letters of a history that are older than this many days have been read by everybody whom they reached.</summary>
    public const int NewsDays = 14;

    /// <summary>Fills a body by a script and stores what it did. Nothing happens where the body has cases already.</summary>
    /// <returns>Number of acts stored.</returns>
    public async Task<int> FillAsync(Guid bodyId, DateTimeOffset now, Func<History, Task> script, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (!await AuditTrail.LockAsync(context, bodyId, cancellation) || await context.Cases.AnyAsync(c => c.BodyId == bodyId, cancellation)) return 0;
        var identities = await context.AuditIdentities.AsNoTracking().Where(i => i.BodyId == bodyId).ToDictionaryAsync(i => i.PersonId, cancellation);
        var newcomers = new List<AuditIdentityRow>();
        var history = await BeginAsync(context, bodyId, ReferenceOf, cancellation);
        await script(history);
        await StoreAsync(context, history, newcomers, now, cancellation);
        await SnapshotRevision.AdvanceAsync(context, cancellation);
        await transaction.CommitAsync(cancellation);
        return history.Entries.Count;

        string ReferenceOf(Guid person)
        {
            if (!identities.TryGetValue(person, out var identity))
            {
                var salt = RandomNumberGenerator.GetBytes(PersonReference.SaltBytes);
                identities[person] = identity = new AuditIdentityRow { BodyId = bodyId, PersonId = person, Salt = salt, Reference = PersonReference.Of(salt, person) };
                newcomers.Add(identity);
            }

            return identity.Reference;
        }
    }

    private static async Task<History> BeginAsync(SekishoContext context, Guid bodyId, Func<Guid, string> referenceOf, CancellationToken cancellation)
    {
        var organization = await Keepers.Of<Organization>().FindAsync(context, bodyId, bodyId, cancellation) ?? throw new InvalidOperationException($"There is no body {bodyId}.");
        var rules = await context.RuleSets.AsNoTracking().Where(r => r.BodyId == bodyId).OrderBy(r => r.InForceFrom).ThenBy(r => r.PublishedAt).Select(r => r.Document).ToListAsync(cancellation);
        var services = await context.Services.AsNoTracking().Where(s => s.BodyId == bodyId).Select(s => s.Document).ToListAsync(cancellation);
        var head = await context.AuditHeads.AsNoTracking().FirstAsync(h => h.BodyId == bodyId, cancellation);
        return new History(
            organization,
            rules.ConvertAll(document => RuleSetReader.Read(System.Text.Encoding.UTF8.GetBytes(EventFormat.Read<RulePublication>(document).Content))),
            services.Select(EventFormat.Read<Service>),
            new AuditHead(head.Sequence, head.Hash),
            referenceOf);
    }

    private static async Task StoreAsync(SekishoContext context, History history, List<AuditIdentityRow> newcomers, DateTimeOffset now, CancellationToken cancellation)
    {
        var body = history.Organization.Id;
        await RowInsert.InsertAsync(context, newcomers, cancellation);
        foreach (var some in history.Events.Chunk(1000)) await RowInsert.InsertAsync(context, some, cancellation);
        foreach (var some in history.Entries.Chunk(1000))
        {
            await RowInsert.InsertAsync(context, some.Select(e => new AuditEntryRow { BodyId = body, Sequence = e.Entry.Sequence, Json = e.Entry.Json, Hash = e.Entry.Hash, At = e.Content.At, Action = e.Content.Action, SubjectId = e.Content.SubjectId }).ToList(), cancellation);
        }

        // What is told of the past is no mail any more, and those whom it reached have read it, the last days aside.
        foreach (var letter in history.Letters) letter.MailedAt = letter.At;
        var reads = from letter in history.Letters
                    where letter.At < now.AddDays(-NewsDays)
                    from reader in Addressees.Of(history.Organization, letter.PersonId, letter.PostId, JapanTime.DateAt(letter.At))
                    select new LetterReadRow { BodyId = body, PersonId = reader.Id, LetterId = letter.Id, At = letter.At.AddDays(1) };
        foreach (var some in history.Letters.Chunk(1000)) await RowInsert.InsertAsync(context, some, cancellation);
        foreach (var some in reads.Chunk(1000)) await RowInsert.InsertAsync(context, some, cancellation);
        foreach (var (state, happened) in history.Changed.Values)
        {
            switch (state)
            {
                case Case s: await Keepers.Of<Case>().SaveAsync(context, s, happened, cancellation); break;
                case Permit s: await Keepers.Of<Permit>().SaveAsync(context, s, happened, cancellation); break;
                case Service s: await Keepers.Of<Service>().SaveAsync(context, s, happened, cancellation); break;
            }
        }

        context.AddRange(history.Counters.Select(c => new CounterRow { BodyId = body, Series = c.Key.Series, FiscalYear = c.Key.Year, Last = c.Value }));
        context.ChangeTracker.DetectChanges();
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
        await context.AuditHeads.Where(h => h.BodyId == body).ExecuteUpdateAsync(set => set.SetProperty(h => h.Sequence, history.Head.Sequence).SetProperty(h => h.Hash, history.Head.Hash), cancellation);
    }
}
