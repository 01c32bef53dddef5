using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Governance.Usage;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Jobs;
using Sekisho.Storage.Keys;
using Sekisho.Storage.Lists;
using Sekisho.Storage.Mail;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Records;
using Sekisho.Storage.Registers;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Secrets;
using Sekisho.Storage.Services;
using Sekisho.Storage.Usage;

namespace Sekisho.Storage;

/// <summary>
/// The tables. Every key leads with the body's id (Identity's own tables and those of the installation aside). The two databases derive
/// from it and differ only in their migrations.
/// </summary>
public abstract class SekishoContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Invitations and the first set-up link.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    internal DbSet<BodyRow> Bodies => Set<BodyRow>();

    internal DbSet<DivisionRow> Divisions => Set<DivisionRow>();

    internal DbSet<PostRow> Posts => Set<PostRow>();

    internal DbSet<PersonRow> People => Set<PersonRow>();

    internal DbSet<AssignmentRow> Assignments => Set<AssignmentRow>();

    internal DbSet<RoleRow> RoleHoldings => Set<RoleRow>();

    internal DbSet<AbsenceRow> Absences => Set<AbsenceRow>();

    internal DbSet<DeputyRow> Deputies => Set<DeputyRow>();

    internal DbSet<TrainingRow> Trainings => Set<TrainingRow>();

    internal DbSet<TransferRow> Transfers => Set<TransferRow>();

    internal DbSet<TransferPersonRow> TransferPeople => Set<TransferPersonRow>();

    internal DbSet<RosterUploadRow> RosterUploads => Set<RosterUploadRow>();

    internal DbSet<RuleSetRow> RuleSets => Set<RuleSetRow>();

    internal DbSet<RuleDraftRow> RuleDrafts => Set<RuleDraftRow>();

    internal DbSet<ServiceRow> Services => Set<ServiceRow>();

    internal DbSet<CaseRow> Cases => Set<CaseRow>();

    internal DbSet<CaseWaitRow> CaseWaits => Set<CaseWaitRow>();

    internal DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    internal DbSet<SavedListRow> SavedLists => Set<SavedListRow>();

    internal DbSet<PermitRow> Permits => Set<PermitRow>();

    internal DbSet<KeyRow> Keys => Set<KeyRow>();

    internal DbSet<EventRow> Events => Set<EventRow>();

    internal DbSet<TokenRow> Tokens => Set<TokenRow>();

    internal DbSet<LetterRow> Letters => Set<LetterRow>();

    internal DbSet<LetterReadRow> LetterReads => Set<LetterReadRow>();

    internal DbSet<MailRow> Mails => Set<MailRow>();

    internal DbSet<ReminderRow> Reminders => Set<ReminderRow>();

    internal DbSet<JobRow> Jobs => Set<JobRow>();

    internal DbSet<CounterRow> Counters => Set<CounterRow>();

    internal DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    internal DbSet<AuditHeadRow> AuditHeads => Set<AuditHeadRow>();

    internal DbSet<DisposalRow> Disposals => Set<DisposalRow>();

    internal DbSet<HoldRow> Holds => Set<HoldRow>();

    internal DbSet<DisclosureRow> Disclosures => Set<DisclosureRow>();

    internal DbSet<RegisterImportRow> RegisterImports => Set<RegisterImportRow>();

    internal DbSet<DisposedRow> DisposedRecords => Set<DisposedRow>();

    internal DbSet<FindingRow> Findings => Set<FindingRow>();

    internal DbSet<SelfCheckRow> SelfChecks => Set<SelfCheckRow>();

    internal DbSet<SelfCheckSheetRow> SelfCheckSheets => Set<SelfCheckSheetRow>();

    internal DbSet<AuditIdentityRow> AuditIdentities => Set<AuditIdentityRow>();

    internal DbSet<UseRow> Uses => Set<UseRow>();

    internal DbSet<UseOutcomeRow> UseOutcomes => Set<UseOutcomeRow>();

    internal DbSet<NodeRow> Nodes => Set<NodeRow>();

    internal DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    internal DbSet<SecretRow> Secrets => Set<SecretRow>();

    internal DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    /// <summary>Identity's tables in version 3: with passkeys. The base class reads this from the services, also while migrations are designed.</summary>
    internal static void UseVersion3(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    /// <summary>Services for designing migrations.</summary>
    internal static IServiceProvider DesignServices() => new ServiceCollection().Configure<IdentityOptions>(UseVersion3).BuildServiceProvider();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<BodyKind>().HaveConversion<string>();
        configurationBuilder.Properties<Role>().HaveConversion<RoleCode>();
        configurationBuilder.Properties<DivisionKind>().HaveConversion<string>();
        configurationBuilder.Properties<Employment>().HaveConversion<string>();
        configurationBuilder.Properties<TransferState>().HaveConversion<string>();
        configurationBuilder.Properties<ServiceState>().HaveConversion<string>();
        configurationBuilder.Properties<RuleDraftState>().HaveConversion<string>();
        configurationBuilder.Properties<DisposalState>().HaveConversion<string>();
        configurationBuilder.Properties<HoldTarget>().HaveConversion<string>();
        configurationBuilder.Properties<FindingState>().HaveConversion<string>();
        configurationBuilder.Properties<CaseState>().HaveConversion<string>();
        configurationBuilder.Properties<CaseKind>().HaveConversion<string>();
        configurationBuilder.Properties<CaseWait>().HaveConversion<string>();
        configurationBuilder.Properties<OutcomeKind>().HaveConversion<string>();
        configurationBuilder.Properties<MailState>().HaveConversion<string>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        NameIdentityTables(builder);
        builder.Entity<Account>().HasIndex(a => new { a.BodyId, a.PersonId }).IsUnique();
        builder.Entity<Invitation>(t => { t.ToTable("invitations").HasKey(i => new { i.BodyId, i.Hash }); t.HasIndex(i => i.Hash).IsUnique(); });

        OrganizationTables.Build(builder);

        Subject<RuleSetRow>(builder, "rule_sets", t =>
        {
            t.HasIndex(r => new { r.BodyId, r.Code, r.Number }).IsUnique();
            t.HasIndex(r => new { r.BodyId, r.InForceFrom });
        });
        Subject<RuleDraftRow>(builder, "rule_drafts").HasIndex(d => new { d.BodyId, d.ChangedAt });
        Subject<ServiceRow>(builder, "services").HasIndex(s => new { s.BodyId, s.CatalogId });
        Subject<CaseRow>(builder, "cases", t =>
        {
            t.HasIndex(c => new { c.BodyId, c.ApplicantId });
            t.HasIndex(c => new { c.BodyId, c.OpenedAt });
            t.HasIndex(c => new { c.BodyId, c.State, c.MovedAt });
            t.HasIndex(c => new { c.BodyId, c.DivisionId });
            t.HasIndex(c => new { c.BodyId, c.PermitId });
            t.HasIndex(c => new { c.BodyId, c.Number }).IsUnique();
        });
        builder.Entity<CaseWaitRow>(t =>
        {
            t.ToTable("case_waits").HasKey(w => new { w.BodyId, w.CaseId, w.PostId, w.For });
            t.HasIndex(w => new { w.BodyId, w.PostId, w.For });
            t.HasOne<CaseRow>().WithMany().HasForeignKey(w => new { w.BodyId, w.CaseId });
        });
        Subject<CaseReadingRow>(builder, "case_readings");
        builder.Entity<AttachmentRow>(t => { t.ToTable("attachments").HasKey(a => new { a.BodyId, a.Sha256 }); t.HasOne<BodyRow>().WithMany().HasForeignKey(a => a.BodyId); });
        builder.Entity<SavedListRow>(t => { t.ToTable("saved_lists").HasKey(l => new { l.BodyId, l.PersonId, l.Id }); t.HasOne<BodyRow>().WithMany().HasForeignKey(l => l.BodyId); });
        Subject<PermitRow>(builder, "permits", t =>
        {
            t.HasIndex(p => new { p.BodyId, p.Until });
            t.HasIndex(p => new { p.BodyId, p.ServiceId });
            t.HasIndex(p => new { p.BodyId, p.Number }).IsUnique();
        });
        Subject<KeyRow>(builder, "access_keys", t =>
        {
            t.HasIndex(k => new { k.BodyId, k.PersonId });
            t.HasIndex(k => k.Hash).IsUnique();
        });

        builder.Entity<EventRow>(t => { t.ToTable("events").HasKey(e => new { e.BodyId, e.SubjectId, e.Version }); t.HasIndex(e => new { e.BodyId, e.AuditSequence, e.Ordinal }).IsUnique(); });
        builder.Entity<TokenRow>().ToTable("tokens").HasKey(t => new { t.BodyId, t.Token });
        builder.Entity<LetterRow>(t =>
        {
            t.ToTable("letters").HasKey(l => new { l.BodyId, l.Id });
            t.HasIndex(l => new { l.BodyId, l.PersonId, l.At });
            t.HasIndex(l => new { l.BodyId, l.PostId, l.At });
            t.HasIndex(l => new { l.BodyId, l.At }, "ix_letters_to_mail").HasFilter("mailed_at IS NULL");
        });
        builder.Entity<LetterReadRow>(t => { t.ToTable("letter_reads").HasKey(r => new { r.BodyId, r.PersonId, r.LetterId }); t.HasIndex(r => new { r.BodyId, r.PersonId, r.At }); });
        builder.Entity<MailRow>(t => { t.ToTable("mails").HasKey(m => new { m.BodyId, m.LetterId, m.PersonId }); t.HasIndex(m => new { m.BodyId, m.State }); t.HasIndex(m => new { m.BodyId, m.DueAt }).HasFilter("state = 'Queued'"); });
        builder.Entity<ReminderRow>(t => { t.ToTable("reminders").HasKey(r => new { r.BodyId, r.SubjectId, r.PostId }); t.Property(r => r.LastOn).IsConcurrencyToken(); });
        builder.Entity<JobRow>().ToTable("jobs").HasKey(j => j.Name);
        builder.Entity<CounterRow>().ToTable("counters").HasKey(c => new { c.BodyId, c.Series, c.FiscalYear });
        builder.Entity<AuditEntryRow>(t => { t.ToTable("audit_entries").HasKey(e => new { e.BodyId, e.Sequence }); t.HasIndex(e => new { e.BodyId, e.SubjectId }); });
        builder.Entity<AuditHeadRow>().ToTable("audit_heads").HasKey(h => h.BodyId);
        Subject<DisposalRow>(builder, "disposals").HasIndex(d => new { d.BodyId, d.DraftedAt });
        Subject<HoldRow>(builder, "disposal_holds").HasIndex(h => new { h.BodyId, h.TargetId });
        Subject<DisclosureRow>(builder, "disclosures").HasIndex(d => new { d.BodyId, d.CaseId });
        Subject<RegisterImportRow>(builder, "register_imports").HasIndex(i => new { i.BodyId, i.BegunAt });
        builder.Entity<DisposedRow>(t => { t.ToTable("disposed_records").HasKey(d => new { d.BodyId, d.AuditSequence, d.Ordinal }); t.HasIndex(d => new { d.BodyId, d.DisposalSequence }); });
        Subject<FindingRow>(builder, "audit_findings").HasIndex(f => new { f.BodyId, f.State });
        Subject<SelfCheckRow>(builder, "self_checks").HasIndex(c => new { c.BodyId, c.FiscalYear });
        Subject<SelfCheckSheetRow>(builder, "self_check_sheets").HasIndex(s => new { s.BodyId, s.SelfCheckId });
        builder.Entity<AuditIdentityRow>(t => { t.ToTable("audit_identities").HasKey(i => new { i.BodyId, i.PersonId }); t.HasIndex(i => new { i.BodyId, i.Reference }); });
        builder.Entity<UseRow>(t => { t.ToTable("uses").HasKey(u => new { u.BodyId, u.At, u.Id }); t.HasIndex(u => new { u.BodyId, u.NodeId, u.Sequence }); t.HasIndex(u => new { u.BodyId, u.Day }); });
        builder.Entity<UseOutcomeRow>(t => { t.ToTable("use_outcomes").HasKey(o => new { o.BodyId, o.IntentAt, o.UseId }); t.HasIndex(o => new { o.BodyId, o.NodeId, o.Sequence }); });
        builder.Entity<NodeRow>().ToTable("nodes").HasKey(n => n.NodeId);
        builder.Entity<RevisionRow>(t => { t.ToTable("revisions").HasKey(r => r.Id); t.Property(r => r.Id).ValueGeneratedNever(); t.HasData(new RevisionRow { Id = 1, Value = 1 }); });
        builder.Entity<SecretRow>().ToTable("secrets").HasKey(s => s.Name);
        builder.Entity<ProtectionKeyRow>().ToTable("protection_keys").HasKey(k => k.Name);

        SnakeCase.NameColumns(builder.Model);
    }

    private static Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<TRow> Subject<TRow>(ModelBuilder builder, string table, Action<Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<TRow>>? more = null)
        where TRow : SubjectRow
    {
        var entity = builder.Entity<TRow>();
        entity.ToTable(table).HasKey(s => new { s.BodyId, s.Id });
        entity.Property(s => s.Version).IsConcurrencyToken();
        entity.HasOne<BodyRow>().WithMany().HasForeignKey(s => s.BodyId);
        more?.Invoke(entity);
        return entity;
    }

    private static void NameIdentityTables(ModelBuilder builder)
    {
        builder.Entity<Account>().ToTable("accounts");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("account_passkeys");
    }
}
