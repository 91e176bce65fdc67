using System;

namespace GoContainerGuard.Images.State;

/// <summary>The options of one account program: one table for all programs of that name, since they agree on which options take a value.</summary>
/// <remarks>
/// Sources: the manual pages of shadow (useradd, groupadd, usermod, groupmod) and of Debian's adduser; <c>adduser --help</c> and
/// <c>addgroup --help</c> of BusyBox. On Fedora and its like, adduser is another name for useradd.
/// </remarks>
/// <param name="Name">The program.</param>
/// <param name="WithValue">Letters of the options that take a value.</param>
/// <param name="Plain">Letters of the options that take none.</param>
internal sealed record AccountProgram(string Name, string WithValue, string Plain)
{
    private static readonly AccountProgram[] All =
    [
        new("useradd", "bcdefgGkKpPRsuZ", "DFhlmMnNorU"),
        new("groupadd", "gKpPRU", "fhor"),
        new("adduser", "bcdefgGhkKpPRsuZ", "DHlmMnNoqrSU"),
        new("addgroup", "cg", "foqrS"),
        new("usermod", "cdefgGlpPRsuvVwWZ", "abhLmorU"),
        new("groupmod", "gnpPRU", "aho"),
    ];

    private static readonly string[] LongWithValue =
    [
        "base-dir", "comment", "conf", "expiredate", "firstgid", "firstuid", "gecos", "gid", "groups", "home", "home-dir", "inactive", "ingroup",
        "key", "lastgid", "lastuid", "login", "new-name", "password", "prefix", "root", "selinux-user", "shell", "skel", "uid", "users",
    ];

    private static readonly string[] LongPlain =
    [
        "add-extra-groups", "add_extra_groups", "allow-all-names", "allow-bad-names", "allow-badname", "append", "badname", "badnames", "create-home",
        "debug", "disabled-login", "disabled-password", "empty-password", "encrypt-home", "force", "force-badname", "group", "lock", "move-home",
        "no-create-home", "no-log-init", "no-user-group", "non-unique", "quiet", "system", "unlock", "user-group", "verbose",
    ];

    public static AccountProgram? Find(string name)
    {
        foreach (var program in All)
        {
            if (program.Name == name)
                return program;
        }

        return null;
    }

    /// <summary>Whether the program creates something: the others change what is there.</summary>
    public bool Creates => Name is "useradd" or "groupadd" or "adduser" or "addgroup";

    public bool IsForGroups => Name is "groupadd" or "addgroup" or "groupmod";

    public bool TakesValue(char letter) => WithValue.IndexOf(letter) >= 0;

    public bool Knows(char letter) => TakesValue(letter) || Plain.IndexOf(letter) >= 0;

    public static bool LongTakesValue(string option) => Array.IndexOf(LongWithValue, option) >= 0;

    public static bool KnowsLong(string option) => LongTakesValue(option) || Array.IndexOf(LongPlain, option) >= 0;
}
