using System.Globalization;
using System.Text;
using Sekisho.Benchmarks.Gateways;

namespace Sekisho.Benchmarks.Inspection;

/// <summary>Texts of 1 MB: prose with nothing to find, and source code with a token and a password in every ten pieces.</summary>
internal static class CredentialTexts
{
    /// <summary>Bytes in UTF-8 of each, within a few.</summary>
    public const int Bytes = 1_000_000;

    /// <summary>The text of a kind: prose or source.</summary>
    public static string Of(string kind) => kind switch
    {
        "prose" => Prompts.Text(Bytes),
        "source" => Source(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Source()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < Bytes - 800; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                /// <summary>Order number {{i}} of the register.</summary>
                public sealed class Order{{i}} : IOrder
                {
                    private readonly IOrderRegister _register;
                    public Order{{i}}(IOrderRegister register) => _register = register ?? throw new ArgumentNullException(nameof(register));
                    public async Task<int> CountAsync(string customer, CancellationToken token)
                    {
                        var found = await _register.FindAsync(customer, "orders/{{i}}?page=1&size=50", token).ConfigureAwait(false);
                        return found.Where(o => o.IsOpen && o.Key == "K-{{i}}").Sum(o => o.Count);
                    }
                }

                """);
            // In two pieces, so that nobody takes it for a real one.
            if (i % 10 == 0) text.Append(CultureInfo.InvariantCulture, $"const string Token = \"gh{"p_"}{i:D6}aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0\";\nvar connection = \"Server=db;User Id=app;Password=Kx9vTq{i:D6}\";\n");
        }

        return text.ToString();
    }
}
