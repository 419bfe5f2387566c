namespace ItaWorkflow.Data.Doors;

/// <summary>Who says that somebody is who they say they are, instead of a password kept here.</summary>
public enum DoorKind
{
    /// <summary>Microsoft Entra ID: the office's Microsoft 365.</summary>
    Entra,

    /// <summary>Any provider of OpenID Connect.</summary>
    OpenId,

    /// <summary>The Department of Provincial Administration's digital identity.</summary>
    ThaId,
}
