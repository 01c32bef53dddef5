using Microsoft.EntityFrameworkCore;

namespace Sekisho.Storage.Organizations;

/// <summary>The tables of a body and its people.</summary>
internal static class OrganizationTables
{
    public static void Build(ModelBuilder builder)
    {
        builder.Entity<BodyRow>().ToTable("bodies").HasKey(b => b.BodyId);
        builder.Entity<DivisionRow>(t => { t.ToTable("divisions").HasKey(d => new { d.BodyId, d.Id }); t.HasOne<BodyRow>().WithMany().HasForeignKey(d => d.BodyId); t.Property(d => d.Kind).HasDefaultValue(Governance.Organizations.DivisionKind.Division); });
        builder.Entity<PostRow>(t => { t.ToTable("posts").HasKey(p => new { p.BodyId, p.Id }); t.HasOne<DivisionRow>().WithMany().HasForeignKey(p => new { p.BodyId, p.DivisionId }); });
        builder.Entity<PersonRow>(t => { t.ToTable("people").HasKey(p => new { p.BodyId, p.Id }); t.HasOne<BodyRow>().WithMany().HasForeignKey(p => p.BodyId); t.Property(p => p.Employment).HasDefaultValue(Governance.Organizations.Employment.Permanent); t.Property(p => p.HasTerminal).HasDefaultValue(true).HasSentinel(true); });
        builder.Entity<AssignmentRow>(t => { t.ToTable("assignments").HasKey(a => new { a.BodyId, a.PersonId, a.PostId, a.From }); t.HasOne<PostRow>().WithMany().HasForeignKey(a => new { a.BodyId, a.PostId }); t.HasOne<PersonRow>().WithMany().HasForeignKey(a => new { a.BodyId, a.PersonId }); });
        builder.Entity<RoleRow>(t => { t.ToTable("role_holdings").HasKey(r => new { r.BodyId, r.Role, r.PostId, r.From }); t.HasOne<PostRow>().WithMany().HasForeignKey(r => new { r.BodyId, r.PostId }); });
        builder.Entity<AbsenceRow>(t => { t.ToTable("absences").HasKey(a => new { a.BodyId, a.Id }); t.HasOne<PersonRow>().WithMany().HasForeignKey(a => new { a.BodyId, a.PersonId }); });
        builder.Entity<DeputyRow>(t => { t.ToTable("deputies").HasKey(d => new { d.BodyId, d.PostId, d.From }); t.HasOne<PostRow>().WithMany().HasForeignKey(d => new { d.BodyId, d.PostId }); });
        builder.Entity<TrainingRow>(t => { t.ToTable("trainings").HasKey(r => new { r.BodyId, r.PersonId, r.Level, r.PassedOn }); t.HasOne<PersonRow>().WithMany().HasForeignKey(r => new { r.BodyId, r.PersonId }); });
        builder.Entity<TransferRow>(t => { t.ToTable("transfers").HasKey(r => new { r.BodyId, r.Id }); t.HasIndex(r => new { r.BodyId, r.State }); t.HasOne<BodyRow>().WithMany().HasForeignKey(r => r.BodyId); });
        builder.Entity<TransferPersonRow>(t => { t.ToTable("transfer_people").HasKey(p => new { p.BodyId, p.TransferId, p.PersonId }); t.HasOne<TransferRow>().WithMany().HasForeignKey(p => new { p.BodyId, p.TransferId }); });
        builder.Entity<RosterUploadRow>(t => { t.ToTable("roster_uploads").HasKey(u => new { u.BodyId, u.Id }); t.HasIndex(u => u.At); });
    }
}
