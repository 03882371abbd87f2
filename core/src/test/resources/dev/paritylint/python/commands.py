import os
import shlex
import subprocess

REGION = "europe-west1"
ENV = {"LOG_LEVEL": "info", "API_URL": f"https://{REGION}.example.com", "TOKEN": os.environ["TOKEN"]}


def run(command):
    subprocess.run(command, shell=True, check=True)


def deploy(name, variables, timeout=300):
    command = ["gcloud", "run", "deploy", name, f"--timeout={timeout}", "--region", REGION]
    command += ["--set-env-vars", ",".join(f"{key}={value}" for key, value in variables.items())]
    if timeout > 600:
        command.extend(["--cpu", "2"])
    command.append("--quiet")
    subprocess.check_call(command)


for service, timeout in [("api", 3600), ("web", 60)]:
    deploy(service, {**ENV, "NAME": service}, timeout=timeout)

run(f"docker run --name worker -e QUEUE='a b' -e REGION={REGION} example/worker:1")
os.system("kubectl set env deployment/cron SCHEDULE=hourly && heroku config:set MODE=live -a shop")
subprocess.Popen(shlex.split("docker run -e A=1 --name split img"))
subprocess.run(
    """gcloud run deploy jobs \
        --set-env-vars KIND=batch,SIZE=10 \
        --timeout 15m""",
    shell=True,
)
