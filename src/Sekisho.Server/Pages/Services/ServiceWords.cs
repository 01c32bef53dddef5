using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>The form of a service in plain words.</summary>
internal static class ServiceWords
{
    /// <summary>Contract x delivery in a line.</summary>
    public static string Of(ServiceForm form) => form.Contract is Contract.OwnBody && form.Delivery is Delivery.Intranet
        ? "自庁で動かす（庁内）"
        : $"{Titles.Of(form.Contract)}（{Titles.Of(form.Delivery)}）";

    /// <summary>What the contract means.</summary>
    public static string Meaning(Contract contract) => contract switch
    {
        Contract.TermsOnly => "決まった約款に同意するだけで、だれでも使えるサービスです。",
        Contract.Individual => "団体が提供元と個別に契約を結んで使うサービスです。",
        Contract.OwnBody => "団体が自分で動かすサービスです。",
        _ => throw new ArgumentOutOfRangeException(nameof(contract)),
    };

    /// <summary>Why a service is left out.</summary>
    public static string Of(Exemption exemption) => exemption switch
    {
        Exemption.Telecommunications => "電気通信",
        Exemption.Post => "郵便",
        Exemption.Transport => "運送",
        _ => throw new ArgumentOutOfRangeException(nameof(exemption)),
    };
}
