using Sekisho.Server.Sample;

namespace Sekisho.Server.Commands;

/// <summary>The first lines on standard output.</summary>
internal static class Banner
{
    public static void PrintAddress(Uri address) => Console.WriteLine($"関所 Sekisho  {address}");

    public static void PrintSample(Uri address)
    {
        PrintAddress(address);
        Console.WriteLine("見本市（架空の市）のデータで動いています。本番では --sample を付けないでください。");
        Console.WriteLine($"サインインできる人（パスワードはすべて {SampleCity.Password}）:");
        foreach (var person in SampleCity.Data.People.Where(p => p.Shown is not null)) Console.WriteLine($"  {person.Mail,-26}{person.Name}  {person.Shown}");
        Console.WriteLine("止めるときは Ctrl+C を押してください。");
    }

    public static void PrintSetup(Uri publicUrl, string secret)
    {
        PrintAddress(publicUrl);
        Console.WriteLine("まだ団体が登録されていません。次のリンク（一度だけ、7日間有効）を開いて、最初の管理者を登録してください。");
        Console.WriteLine(new Uri(publicUrl, $"setup/{secret}"));
    }
}
