#!/usr/bin/env bash
set -euo pipefail
ENVIRONMENT="${1:?usage: deploy.sh <staging|production>}"
SERVICE=shop-api
HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
usage() { echo "usage"; exit 1; }
case "$ENVIRONMENT" in
  staging|stg)
    PROJECT=shop-staging
    TIMEOUT=300
    WS_URL="wss://ws.staging.shop.example"
    ;;
  prod|production)
    PROJECT=shop-prod
    TIMEOUT=3600
    WS_URL="wss://ws.shop.example"
    ;;
  *) usage ;;
esac
set -a; source "$HERE/../config/${ENVIRONMENT}.env"; set +a
ENV_VARS="ENVIRONMENT=${ENVIRONMENT}"
ENV_VARS+=",WS_URL=$WS_URL"
ENV_VARS="$ENV_VARS,LOG_LEVEL=${LOG_LEVEL},TOKEN=$(cat token)"
ARGS=(--image "gcr.io/$PROJECT/api:$TAG" --region=europe-west1)
if [[ $ENVIRONMENT == prod* ]]; then ARGS+=(--max-instances 10 --session-affinity); fi
gcloud run deploy "$SERVICE-$ENVIRONMENT" "${ARGS[@]}" \
  --timeout="$TIMEOUT" \
  --set-env-vars="^@^CORS=https://a.example,https://b.example@X=1" \
  --update-env-vars "$ENV_VARS" --quiet
A=(one "two three")
for a in "${A[@]}"; do
  docker run -e NAME="$a" -e PATH_OF="${a%% *}" --name "worker-${a##* }" acme/worker:1
done
cat <<EOF | kubectl apply -f -
name: ${SERVICE:-none} $(date)
EOF
while [ $# -gt 0 ]; do case "$1" in --x) X=$2; shift 2 ;; *) shift ;; esac; done
(cd x && fly secrets set TOKEN=$'a\tb' -a shop) || { echo failed; exit 1; }
