using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class OccupiedOutputNameTests : RuleTests<OccupiedOutputName>
{
    private static readonly (string Path, string Content)[] Shop = [.. ProgramThatImports("fmt"), ("app/config.yaml", "a: b\n"), ("bin/run.sh", "#!/bin/sh\n")];

    private static string Shipping(string build, string copy = "COPY --from=build /src/app /app", string start = "ENTRYPOINT [\"/app\"]") =>
        $"FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\n{build}\nFROM scratch\n{copy}\n{start}\n";

    [TestCase("RUN go build -o [|app|] ./cmd/app")]
    [TestCase("RUN go build -o [|/src/app|] ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=0 go build \\\n    -o [|./app|] \\\n    ./cmd/app")]
    public void Name_of_a_folder_is_reported(string command) => Reports(Shipping(command), Shop);

    [Test]
    public void It_says_where_the_program_goes() => Says(
        "'/src/app' is a folder here: go writes the program to '/src/app/app', and COPY takes the whole folder",
        Shipping("RUN go build -o app ./cmd/app"),
        Shop);

    [Test]
    public void Working_directory_is_a_folder_too() =>
        Reports("FROM golang:1.27 AS build\nWORKDIR /app\nCOPY . .\nRUN go build -o [|/app|] ./cmd/app\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n", Shop);

    [Test]
    public void Folder_for_programs_counts_where_it_is_started() =>
        Reports(Shipping("RUN go build -o [|bin|] ./cmd/app", "COPY --from=build /src/bin /server", "ENTRYPOINT [\"/server\"]"), Shop);

    [TestCase("RUN go build -o app/ ./cmd/app")]
    [TestCase("RUN go build -o shop ./cmd/app")]
    [TestCase("RUN go build -o app ./...")]
    [TestCase("RUN go build -o app ./cmd/app ./cmd/other")]
    [TestCase("ARG NAME\nRUN go build -o $NAME ./cmd/app")]
    [TestCase("RUN rm -r app && go build -o app ./cmd/app")]
    public void Name_that_is_free_or_a_folder_that_is_meant_is_silent(string command) => IsClean(Shipping(command), Shop);

    [TestCase("COPY --from=build /src/app/app /app")]
    [TestCase("COPY --from=build /src/app/ap* /app")]
    [TestCase("COPY --from=other /src/app /app")]
    public void Copy_of_the_program_itself_is_silent(string copy) => IsClean(Shipping("RUN go build -o app ./cmd/app", copy), Shop);

    [Test]
    public void Folder_for_programs_that_is_copied_as_one_is_silent() =>
        IsClean(Shipping("RUN go build -o bin ./cmd/app", "COPY --from=build /src/bin /usr/local/bin", "ENTRYPOINT [\"/usr/local/bin/app\"]"), Shop);

    [Test]
    public void Folder_that_a_command_makes_is_there_for_the_program() =>
        IsClean(Shipping("RUN mkdir /shop && go build -o /shop ./cmd/app", "COPY --from=build /shop /app"), Shop);

    [Test]
    public void Folder_that_the_ignore_file_keeps_out_is_silent() => IsClean(Shipping("RUN go build -o app ./cmd/app"), [.. Shop, (".dockerignore", "/app\n")]);

    [Test]
    public void Context_that_is_not_known_is_silent() => IsClean(Shipping("RUN go build -o app ./cmd/app"));

    [Test]
    public void Fix_takes_a_folder_of_its_own() => Fixes(
        Shipping("RUN go build -o app ./cmd/app"), Shipping("RUN go build -o /out/app ./cmd/app", "COPY --from=build /out/app /app"), Shop);

    [TestCase("RUN go build -o app ./cmd/app && strip app")]
    [TestCase("RUN mkdir /out && touch /out/app\nRUN go build -o app ./cmd/app")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache/go-build go build -o app ./cmd/app")]
    public void Place_that_others_use_has_no_fix(string command) => HasNoFix(Shipping(command), Shop);

    [Test]
    public void Stage_that_nothing_needs_is_not_built() => IsClean(
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o app ./cmd/app\nFROM scratch AS other\nCOPY --from=build /src/app /app\nFROM scratch\n", Shop);

    [TestCase("ENV NAME=app\nRUN go build -o $NAME ./cmd/app", "COPY --from=build /src/app /app")]
    [TestCase("RUN go build -o app ./cmd/app", "ENV NAME=app\nCOPY --from=build /src/$NAME /app")]
    [TestCase("RUN go build -o app ./cmd/app", "COPY --from=build /src/app /app\nCOPY --from=build /src/go.mod /")]
    [TestCase("RUN go build -o app ./cmd/app\nFROM build AS more", "COPY --from=build /src/app /app")]
    [TestCase("RUN go build -o app ./cmd/app\nCOPY go.mod /out/", "COPY --from=build /src/app /app")]
    public void Place_that_a_variable_makes_or_that_others_may_use_has_no_fix(string build, string copy) => HasNoFix(Shipping(build, copy), Shop);

    [Test]
    public void Image_that_is_shipped_itself_keeps_its_place() => HasNoFix(
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o app ./cmd/app\nENTRYPOINT [\"/src/app/app\"]\nFROM scratch AS small\nCOPY --from=build /src/app /app\nENTRYPOINT [\"/app\"]\n",
        [.. Shop, (".editorconfig", "[Dockerfile]\ngocontainerguard.target_stages = build, small\n")]);

    [Test]
    public void Trigger_is_left_to_those_who_share_it()
    {
        const string text = "FROM golang:1.27 AS base\nONBUILD WORKDIR /src\nONBUILD COPY . .\nONBUILD RUN go build -o app ./cmd/app\nFROM base AS build\nFROM scratch\nCOPY --from=build /src/app /app\nENTRYPOINT [\"/app\"]\n";
        HasNoFix(text, Shop);
        HasNoFix(Shipping("RUN go build -o app ./cmd/app\nFROM scratch AS small\nONBUILD COPY --from=build /src/app /app", "").Replace("FROM scratch\n\n", "FROM small\n", System.StringComparison.Ordinal), Shop);
    }

    [Test]
    public void Stage_that_comes_later_is_not_the_one_that_is_copied_from() => IsClean(
        "FROM alpine:3.24 AS first\nCOPY --from=build /src/app /app\nFROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o app ./cmd/app\nFROM first\nCOPY --from=build /src/go.mod /\n", Shop);
}
