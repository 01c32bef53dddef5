using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Upstreams;
using Sekisho.Governance.Usage;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Backups;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Evidence;
using Sekisho.Storage.Jobs;
using Sekisho.Storage.Keys;
using Sekisho.Storage.Lists;
using Sekisho.Storage.Mail;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Permits;
using Sekisho.Storage.PostgreSql;
using Sekisho.Storage.Records;
using Sekisho.Storage.Registers;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Secrets;
using Sekisho.Storage.Services;
using Sekisho.Storage.Sqlite;
using Sekisho.Storage.Usage;

namespace Sekisho.Storage;

/// <summary>This project's face.</summary>
public static class StorageServices
{
    /// <summary>Adds the database, the executor, the ports that it serves, and the queries of the pages. A <see cref="TimeProvider"/> must be there.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageSettings settings, MasterKey master)
    {
        if (settings.PostgreSql is { } connection) services.AddContext<PostgreSqlContext>(options => options.UseNpgsql(connection));
        else services.AddContext<SqliteContext>(options => options.UseSqlite($"Data Source={settings.SqliteFile};Foreign Keys=True;Default Timeout=10").AddInterceptors(new SqliteSettings()));

        services.AddSingleton(master).AddSingleton<ICredentialSeal>(master).AddSingleton<Vault>().AddSingleton<DatabaseSetup>().AddSingleton<DatabaseCopy>();
        services.Configure<IdentityOptions>(SekishoContext.UseVersion3);
        services.AddDataProtection().SetApplicationName("sekisho");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new SealedKeyRepository(provider.GetRequiredService<IDbContextFactory<SekishoContext>>(), master)));

        services.AddSingleton<SnapshotNudge>().AddSingleton<SnapshotReader>().AddSingleton<SnapshotSource>();
        services.AddSingleton<ISnapshotSource>(provider => provider.GetRequiredService<SnapshotSource>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<SnapshotSource>());
        services.AddSingleton<Partitions>().AddSingleton<IUseStore, UseStore>().AddSingleton<IChanges, ChangeExecutor>().AddSingleton<HistoryLoader>();
        services.AddSingleton<OrganizationCache>().AddSingleton(provider => new OrganizationQueries(provider.GetRequiredService<IDbContextFactory<SekishoContext>>(), provider.GetRequiredService<OrganizationCache>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TransferQueries>().AddSingleton<RosterUploads>();
        services.AddSingleton<RuleSetQueries>().AddSingleton<ServiceQueries>().AddSingleton<CaseQueries>().AddSingleton<AttachmentStore>().AddSingleton<SavedLists>().AddSingleton<PermitQueries>().AddSingleton<KeyQueries>().AddSingleton<RuleDraftQueries>();
        services.AddSingleton<UseQueries>().AddSingleton<LetterQueries>().AddSingleton<AuditQueries>().AddSingleton<AuditVerification>().AddSingleton<AuditRecorder>().AddSingleton<AuditFile>().AddSingleton<Invitations>().AddSingleton<AccountQueries>();
        services.AddSingleton<AuditFollowUps>().AddSingleton<EvidenceQueries>().AddSingleton<EvidenceSeal>();
        services.AddSingleton<RegisterImportQueries>().AddSingleton<RecordQueries>().AddSingleton<RecordDisposal>();
        services.AddSingleton<MailOutbox>().AddSingleton<MailQueries>().AddSingleton<JobLeases>().AddSingleton<Reminders>().AddSingleton<WaitingCases>();
        return services;
    }

    private static void AddContext<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : SekishoContext
    {
        services.AddDbContextFactory<TContext>(configure);
        services.AddSingleton<IDbContextFactory<SekishoContext>, ContextFactory<TContext>>();
        services.AddScoped<SekishoContext>(provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext());
    }

    /// <summary>Either database under the one name by which everything else asks.</summary>
    private sealed class ContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<SekishoContext>
        where TContext : SekishoContext
    {
        public SekishoContext CreateDbContext() => contexts.CreateDbContext();

        public async Task<SekishoContext> CreateDbContextAsync(CancellationToken cancellationToken = default) => await contexts.CreateDbContextAsync(cancellationToken);
    }
}
