using System;
using System.Collections.Generic;

namespace GoContainerGuard.Context;

/// <summary>Which files hold secrets, by their names alone.</summary>
internal static class SecretNames
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ".env", ".git-credentials", ".htpasswd", ".netrc", ".npmrc", ".pgpass", ".pypirc", "credentials.json", "id_dsa", "id_ecdsa", "id_ed25519", "id_rsa",
        "kubeconfig", "secrets.json", "secrets.toml", "secrets.yaml", "secrets.yml",
    };

    private static readonly HashSet<string> Endings =
        new(StringComparer.OrdinalIgnoreCase) { ".env", ".jks", ".kdbx", ".key", ".keystore", ".p12", ".pem", ".pfx", ".ppk", ".tfstate" };

    // ".env.example" shows which names there are, ".env.README.md" says what they mean; a public key is for everybody.
    private static readonly string[] HarmlessWords = ["defaults", "dist", "dummy", "example", "md", "pub", "public", "sample", "schema", "template", "tmpl"];

    // What tests and examples are made of is no secret.
    private static readonly string[] FixtureFolders = ["example", "examples", "fixtures", "test", "testdata", "tests"];

    /// <summary>Whether a file may well hold a secret.</summary>
    /// <param name="path">Path below the top of the context; what lies in folders of tests and examples is none.</param>
    public static bool Contains(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return IsSecret(name) && !IsHarmless(name.ToLowerInvariant()) && !IsOfFixtures(path);
    }

    /// <summary>Whether such a file may also hold what everybody may know: settings without a password, a certificate. A private key is nothing else.</summary>
    public static bool MayBePublic(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1).ToLowerInvariant();
        return name is ".npmrc" or ".pypirc"
            || name.StartsWith(".env", StringComparison.Ordinal)
            || name.StartsWith("secrets.", StringComparison.Ordinal)
            || name.EndsWith(".env", StringComparison.Ordinal)
            || name.EndsWith(".pem", StringComparison.Ordinal);
    }

    private static bool IsSecret(string name)
    {
        var dot = name.LastIndexOf('.');
        return Names.Contains(name) || (dot >= 0 && Endings.Contains(name.Substring(dot))) || name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOfFixtures(string path)
    {
        var parts = path.Split('/');
        for (var index = 0; index < parts.Length - 1; index++)
        {
            if (Array.IndexOf(FixtureFolders, parts[index].ToLowerInvariant()) >= 0)
                return true;
        }

        return false;
    }

    private static bool IsHarmless(string name)
    {
        foreach (var word in name.Split('.', '-', '_'))
        {
            if (Array.IndexOf(HarmlessWords, word) >= 0)
                return true;
        }

        return false;
    }
}
