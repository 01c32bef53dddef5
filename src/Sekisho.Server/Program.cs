using System.CommandLine;
using Sekisho.Server.Commands;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var root = new RootCommand("関所 Sekisho: 外部サービス（生成AIなど）の利用の許可、通過、監視。")
{
    ServeCommand.Make(),
    AuditCommand.Make(),
    BackupCommand.Make(),
    RestoreCommand.Make(),
    KeyCommand.Make(),
    SampleCommand.Make(),
    OrganizationCommand.Make(),
    RecordsCommand.Make(),
    InspectCommand.Make(),
};
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
