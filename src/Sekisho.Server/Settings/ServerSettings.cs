using System.Net;
using Sekisho.Exchange.Mail;
using Sekisho.Storage;
using Sekisho.Storage.Secrets;

namespace Sekisho.Server.Settings;

/// <summary>What the server runs with: checked as a whole by <see cref="SettingsReader"/> before anything starts. docs/settings.md lists where each comes from.</summary>
internal sealed record ServerSettings
{
    /// <summary>Whether the sample city is set up and its people can be signed in as.</summary>
    public required bool Sample { get; init; }

    /// <summary>Cases that the sample city looks back on; 0: none.</summary>
    public int SampleCases { get; init; }

    /// <summary>Folder of the embedded database, the journal and, in sample mode, the master key.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Addresses to listen on.</summary>
    public required IReadOnlyList<Uri> Urls { get; init; }

    /// <summary>The address under which people reach it; links and passkeys are made for it.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>Connection string of PostgreSQL, or null for the embedded database.</summary>
    public required string? PostgreSql { get; init; }

    /// <summary>The master key.</summary>
    public required MasterKey MasterKey { get; init; }

    /// <summary>Reverse proxies whose X-Forwarded headers are believed.</summary>
    public required IReadOnlyList<IPAddress> TrustedProxies { get; init; }

    /// <summary>Outbound proxy towards the providers, or null.</summary>
    public required Uri? OutboundProxy { get; init; }

    /// <summary>Networks that are not public and from which terms may be fetched yet.</summary>
    public IReadOnlyList<IPNetwork> TermsNetworks { get; init; } = [];

    /// <summary>The body's mail server, or null: then news is on the pages only.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Where backups go and how they are sealed, or null: then they are taken by the command alone.</summary>
    public BackupSettings? Backup { get; init; }

    /// <summary>The database that these settings mean.</summary>
    public StorageSettings Storage => new(Path.Combine(DataFolder, "sekisho.db"), PostgreSql);

    /// <summary>Folder of this node's journal.</summary>
    public string JournalFolder => Path.Combine(DataFolder, "journal");
}
